#!/usr/bin/env python3
"""Fails when an #include breaks the direction of the layers, or when a library from outside is
included by a file that is not the one place for it. Run as a test; see simulator/ARCHITECTURE.md.

usage: check_layers.py [SOURCE_DIR]
"""
import pathlib
import re
import sys

# What each layer may include of ours, beside itself.
LAYERS = {
    "scoring": set(),
    "questionbanks/text": set(),
    "questionbanks/model": {"scoring", "questionbanks/text"},
    "questionbanks/markup": {"questionbanks/text"},
    "questionbanks/reader": {"questionbanks/model", "questionbanks/text", "scoring"},
    "simulator/exam": {"scoring", "questionbanks/model", "questionbanks/text"},
    "simulator/store": {"simulator/exam", "questionbanks/text", "scoring"},
    "simulator/ui": {"simulator/exam", "questionbanks/model", "questionbanks/text",
                     "questionbanks/markup", "scoring"},
    "simulator/terminal": {"simulator/ui", "simulator/exam"},
    "simulator/app": {"simulator/ui", "simulator/exam", "questionbanks/reader",
                      "questionbanks/model", "questionbanks/text", "questionbanks/markup",
                      "scoring"},
    "simulator/cli": {"simulator/app", "simulator/store", "simulator/terminal", "simulator/ui",
                      "simulator/exam", "questionbanks/reader", "questionbanks/model",
                      "questionbanks/text", "questionbanks/markup", "scoring"},
    "simulator": {"simulator/cli", "simulator/terminal"},
}

# Headers from outside and the files that may include them: a file, or a folder ending in "/".
OUTSIDE = {
    r"boost/math/": ["scoring/beta_interval.cpp"],
    r"boost/property_tree/": ["questionbanks/reader/document.cpp"],
    r"libxml/": ["questionbanks/reader/xml_source.cpp"],
    r"cmark": ["questionbanks/markup/markup.cpp", "questionbanks/markup/spans.h",
               "questionbanks/markup/spans.cpp"],
    r"(uni(str|norm|width|ctype|lbrk|types)|u(niconv)).*\.h": ["questionbanks/text/",
                                                              "simulator/ui/text/"],
    r"sqlite3\.h": ["simulator/store/"],
    r"sodium": ["simulator/store/"],
    r"(n?curses|term)\.h": ["simulator/terminal/screen.cpp"],
    r"boost/program_options": ["simulator/cli/options.cpp"],
    r"nlohmann/": ["simulator/cli/json_output.cpp"],
    r"libintl\.h": ["simulator/ui/tr.cpp"],
}

# Headers that cost too much to be in a header of ours.
NOT_IN_HEADERS = {"iostream", "regex", "ranges"}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def layer_of(path: str) -> str:
    parts = path.split("/")
    for depth in (2, 1):
        name = "/".join(parts[:depth])
        if len(parts) > depth and name in LAYERS:
            return name
    return ""


def problem(path: str, kind: str, header: str) -> str:
    layer = layer_of(path)
    if kind == '"':
        target = layer_of(header)
        if not target:
            return f'"{header}" is not written from the top of the tree'
        if target != layer and target not in LAYERS[layer]:
            return f"{layer} must not include {target}"
        return ""
    for pattern, allowed in OUTSIDE.items():
        if re.match(pattern, header) and not any(
                path == place or (place.endswith("/") and path.startswith(place))
                for place in allowed):
            return f"<{header}> belongs in {', '.join(allowed)} only"
    if path.endswith(".h") and header in NOT_IN_HEADERS:
        return f"<{header}> does not belong in a header"
    return ""


def check(top: pathlib.Path) -> list[str]:
    found = []
    files = [f for folder in ("scoring", "questionbanks", "simulator")
             for f in sorted((top / folder).rglob("*")) if f.suffix in (".h", ".cpp")]
    for file in files:
        path = file.relative_to(top).as_posix()
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            text = match and problem(path, match.group(1), match.group(2))
            if text:
                found.append(f"{path}:{number}: {text}")
    if not files:
        found.append(f"{top}: no sources found")
    return found


def main() -> int:
    top = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    found = check(top)
    print("\n".join(found) or "layers: every include points the right way")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
