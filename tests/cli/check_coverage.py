#!/usr/bin/env python3
"""Every command and every option is tested and in the manual, and the manual names no others.

    check_coverage.py PROGRAM
"""

import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
MANUAL = HERE.parent.parent / "docs" / "mockexam.1"


def names(program):
    """Pairs (command, option) and, for the commands themselves, (command, None)."""
    listed = subprocess.run([program, "help", "--list"], check=True, capture_output=True, text=True)
    for line in listed.stdout.splitlines():
        kind, command, *rest = line.split()
        if kind == "command":
            yield command, None
        else:
            yield command, next(word for word in rest if word.startswith("--"))


def commands_in_tests():
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(HERE.glob("*.test")))
    # The words of each run of the program, up to the end of that shell command.
    return [run.split() for line in re.findall(r"^\$ (.*)$", text, re.M)
            for run in re.findall(r"mockexam\s+([^|;&>]*)", line)]


def gaps(pairs):
    runs = commands_in_tests()
    manual = MANUAL.read_text(encoding="utf-8").replace("\\-", "-")
    for command, option in pairs:
        named = command if option is None else f"{command} {option}"
        wanted = {word for word in (command, option) if word not in ("*", None)}
        if not any(wanted <= {word.split("=")[0] for word in run} for run in runs):
            yield f"no test runs {named}"
        heading = rf"^\.B {command}\b" if option is None else rf"^\.(BR?|TP)?.*{option}\b"
        if not re.search(heading, manual, re.M):
            yield f"{MANUAL.name} does not describe {named}"
    known = {option for _, option in pairs if option}
    for option in sorted(set(re.findall(r"--[a-z][a-z-]*", manual)) - known):
        yield f"{MANUAL.name} describes {option}, which does not exist"


def main():
    found = list(gaps(list(names(sys.argv[1]))))
    print("\n".join(found) or "every command and option is tested and described")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
