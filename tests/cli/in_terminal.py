#!/usr/bin/env python3
"""Runs a command in a terminal of 80x24 and prints what it shows, line ends as in files.

    in_terminal.py [--at TEXT] COMMAND [WORD]...

Whenever TEXT has come, the next line of its own input is typed. The exit status is the command's.
"""

import fcntl
import os
import pty
import struct
import sys
import termios


def start(command):
    """The terminal's end of a new process."""
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        os.execvp(command[0], command)
    return child, terminal


def read(terminal):
    try:
        return os.read(terminal, 65536)
    except OSError:  # the command has ended
        return b""


def main():
    words = sys.argv[1:]
    prompt = b""
    if words[:1] == ["--at"]:
        prompt = words[1].encode()
        words = words[2:]
    lines = sys.stdin.buffer.readlines() if prompt else []
    child, terminal = start(words)
    shown, typed_at = b"", 0
    while part := read(terminal):
        shown += part
        found = shown.find(prompt, typed_at)
        if lines and found >= 0:
            os.write(terminal, lines.pop(0))
            typed_at = found + len(prompt)
    sys.stdout.buffer.write(shown.replace(b"\r\n", b"\n"))
    sys.stdout.flush()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    sys.exit(main())
