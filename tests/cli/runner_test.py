#!/usr/bin/env python3
"""The runner of the command-line tests must see what is wrong."""

import pathlib
import tempfile
import unittest

import run_cli_tests as runner


def steps_of(text):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "a.test"
        path.write_text(text, encoding="utf-8")
        return runner.parse(path)


def faults(text, status=0, output="", messages=""):
    return list(runner.faults(steps_of(text)[0], status, output, messages))


class Runner(unittest.TestCase):
    def test_prose_is_for_the_reader(self):
        steps = steps_of("Prose.\n\n$ a\n> b\nMore prose, $ too.\n$ c\n? 3\n")
        self.assertEqual([step.command for step in steps], ["a", "c"])
        self.assertEqual(steps[0].output, ["b"])
        self.assertEqual(steps[1].status, "3")

    def test_what_is_expected_passes(self):
        self.assertEqual(faults("$ a\n> b\n>\n! c\n? 2\n", 2, "b\n\n", "c\n"), [])

    def test_another_status_fails(self):
        self.assertTrue(faults("$ a\n", 1))
        self.assertTrue(faults("$ a\n? 1\n", 0))
        self.assertEqual(faults("$ a\n?\n", 77), [])

    def test_other_output_fails(self):
        for found in ("", "b", "b\nc\n", "B\n", "b \n"):
            self.assertTrue(faults("$ a\n> b\n", 0, found), found)

    def test_output_nobody_expected_fails(self):
        self.assertTrue(faults("$ a\n", 0, "b\n"))
        self.assertTrue(faults("$ a\n", 0, "", "b\n"))

    def test_dots_stand_for_text_in_a_line(self):
        self.assertEqual(faults("$ a\n> at ... o'clock\n", 0, "at 12:00 o'clock\n"), [])
        self.assertTrue(faults("$ a\n> at ... o'clock\n", 0, "at 12:00\no'clock\n"))

    def test_dots_alone_stand_for_lines(self):
        for found in ("a\nz\n", "a\nb\n\nc\nz\n"):
            self.assertEqual(faults("$ a\n> a\n> ...\n> z\n", 0, found), [])
        self.assertTrue(faults("$ a\n> a\n> ...\n> z\n", 0, "a\nb\n"))

    def test_everything_else_stands_for_itself(self):
        self.assertTrue(faults("$ a\n> a+b*\n", 0, "aabb\n"))

    def test_json_is_checked(self):
        found = '{"a": {"b": [1, null]}}'
        for check in ("a.b.0 == 1", "a.b.1 == null", "a.b # 2", "a has b", ". has a", "a.b.1"):
            self.assertEqual(faults(f"$ a\njson: {check}\n", 0, found), [], check)
        for check in ("a.b.0 == 2", "a.b # 1", "a has c", "c", "a.b.2", "a.c.d", "a ~ b"):
            self.assertTrue(faults(f"$ a\njson: {check}\n", 0, found), check)
        self.assertTrue(faults("$ a\njson: a\n", 0, found + found))


if __name__ == "__main__":
    unittest.main()
