#!/usr/bin/env python3
"""Runs command-line tests written as text.

    run_cli_tests.py [--shim FILE] PROGRAM TEST...

A test file is prose with commands in it. Lines that begin with one of these marks count, all
others are for the reader:

    $ command     runs in sh, in an empty home folder made for the file
    < text        a line of its input; without any, its input is at its end
    > text        a line of its output
    ! text        a line of its messages (stderr)
    ? 3           its exit status, 0 when not said; "?" alone accepts any
    json: PATH            its output is one JSON document that has PATH
    json: PATH == VALUE   and that value there (JSON)
    json: PATH has A B    and these fields there
    json: PATH # 3        and so many elements there
    closed: stdout        its output goes into a pipe nobody reads

PATH is names and numbers with dots, `items.0.id`, or `.` for the whole. In expected lines `...`
stands for any text, a line that is only `...` for any number of lines. What is not expected must
not come: no output lines means no output, unless a `json:` check looks at it.

Commands find PROGRAM first in PATH, the test data in $DATA, an exam of their own in $BANKS (which
MOCKEXAM_BANKS names), and the library that moves clocks in $SHIM. `$IN_TERMINAL COMMAND` runs one in
a terminal. In output the home folder reads $HOME, the data folder $DATA.
"""

import argparse
import dataclasses
import difflib
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent / "data"
TIMEOUT_S = 60
MARKS = {"$": "command", "<": "input", ">": "output", "!": "messages", "?": "status"}


@dataclasses.dataclass
class Step:
    line: int
    command: str
    input: list = dataclasses.field(default_factory=list)
    output: list = dataclasses.field(default_factory=list)
    messages: list = dataclasses.field(default_factory=list)
    json: list = dataclasses.field(default_factory=list)
    status: str = "0"
    closed: bool = False


def parse(path):
    steps = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        mark, text = line[:1], line[2:]
        if line.startswith("json: ") and steps:
            steps[-1].json.append(line[6:])
        elif line == "closed: stdout" and steps:
            steps[-1].closed = True
        elif mark not in MARKS or (len(line) > 1 and line[1] != " "):
            continue
        elif mark == "$":
            steps.append(Step(number, text))
        elif not steps:
            sys.exit(f"{path}:{number}: no command yet")
        elif mark == "?":
            steps[-1].status = text
        else:
            getattr(steps[-1], MARKS[mark]).append(text)
    return steps


def line_pattern(line):
    return ".*".join(re.escape(part) for part in line.split("..."))


def matches(expected, found):
    """`expected` lines, with their wildcards, against all of the text `found`."""
    pattern = "".join("(?:.*\n)*" if line == "..." else line_pattern(line) + "\n"
                      for line in expected)
    return re.fullmatch(pattern, found) is not None


def look_up(document, path):
    """The value at `path`; KeyError when there is none."""
    value = document
    for part in [] if path == "." else path.split("."):
        try:
            value = value[int(part) if isinstance(value, list) else part]
        except (ValueError, IndexError, TypeError) as error:
            raise KeyError(path) from error
    return value


def check_json(check, document):
    """What is wrong, or nothing."""
    path, _, rest = check.partition(" ")
    try:
        value = look_up(document, path)
    except KeyError:
        return f"json: there is no {path}"
    kind, _, wanted = rest.partition(" ")
    if kind == "==" and value != json.loads(wanted):
        return f"json: {path} is {json.dumps(value)}, not {wanted}"
    if kind == "#" and len(value) != int(wanted):
        return f"json: {path} has {len(value)} elements, not {wanted}"
    missing = [name for name in wanted.split() if name not in value] if kind == "has" else []
    if missing:
        return f"json: {path} has no {', '.join(missing)}"
    if kind not in ("", "==", "#", "has"):
        return f"json: cannot check {check}"
    return None


def differences(expected, found, name):
    wanted = [line + "\n" for line in expected]
    return "".join(difflib.unified_diff(wanted, found.splitlines(keepends=True),
                                        f"expected {name}", f"found {name}"))


def faults(step, status, output, messages):
    if step.status != "" and step.status != str(status):
        yield f"exit status {status}, expected {step.status}"
    if not matches(step.messages, messages):
        yield differences(step.messages, messages, "messages")
    if step.json:
        try:
            document = json.loads(output)
        except ValueError as error:
            yield f"json: {error}\n{output}"
            return
        yield from filter(None, (check_json(check, document) for check in step.json))
    if (step.output or not step.json) and not step.closed and not matches(step.output, output):
        yield differences(step.output, output, "output")


def closed_pipe():
    reader, writer = os.pipe()
    os.close(reader)
    return writer


def run(step, home, environment):
    """The exit status, the output and the messages of a step."""
    output = closed_pipe() if step.closed else subprocess.PIPE
    process = subprocess.Popen(["sh", "-c", step.command], cwd=home, env=environment,
                               stdin=subprocess.PIPE, stdout=output, stderr=subprocess.PIPE,
                               start_new_session=True)
    if step.closed:
        os.close(output)
    try:
        found = process.communicate("".join(line + "\n" for line in step.input).encode(),
                                    TIMEOUT_S)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)  # what it started in the background, too
        process.communicate()
        raise

    def text(data):
        shown = (data or b"").decode("utf-8")  # whatever comes out must be UTF-8
        return shown.replace(str(home), "$HOME").replace(str(DATA), "$DATA")

    code = process.returncode
    return code if code >= 0 else 128 - code, text(found[0]), text(found[1])


def environment_for(home, bin_folder, shim):
    banks = home / "banks"
    banks.mkdir()
    shutil.copytree(DATA / "tiny-exam", banks / "tiny-exam")
    keep = {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
    return keep | {
        "HOME": str(home), "PATH": f"{bin_folder}:/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC",
        "TERM": "xterm", "DATA": str(DATA), "BANKS": str(banks), "MOCKEXAM_BANKS": str(banks),
        "SHIM": shim, "IN_TERMINAL": f"{sys.executable} {HERE / 'in_terminal.py'}"}


def run_file(path, bin_folder, shim):
    """The number of steps, and texts about those that failed."""
    steps = parse(path)
    failures = []
    with tempfile.TemporaryDirectory(prefix="mockexam-cli-") as folder:
        home = pathlib.Path(folder).resolve()
        environment = environment_for(home, bin_folder, shim)
        for step in steps:
            try:
                found = list(faults(step, *run(step, home, environment)))
            except subprocess.TimeoutExpired:
                found = [f"no end within {TIMEOUT_S} s"]
            except UnicodeDecodeError as error:
                found = [f"not UTF-8: {error}"]
            if found:
                failures.append(f"{path}:{step.line}: {step.command}\n" + "\n".join(found))
    return len(steps), failures


def main():
    parser = argparse.ArgumentParser(description="Runs command-line tests written as text.")
    parser.add_argument("--shim", default="", help="the library that moves clocks")
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("tests", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    total, failures = 0, []
    with tempfile.TemporaryDirectory(prefix="mockexam-bin-") as folder:
        # A copy far from the source tree, whose exams the program would find.
        bin_folder = pathlib.Path(folder) / "bin"
        bin_folder.mkdir()
        shutil.copy2(options.program, bin_folder / "mockexam")
        for path in options.tests:
            steps, failed = run_file(path, bin_folder, options.shim)
            total += steps
            failures += failed if steps else [f"{path}: no commands in it"]
    print("\n\n".join(failures + [f"{total} commands, {len(failures)} failed"]))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
