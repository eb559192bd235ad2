#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Does what README shows and compares what the programs print, line by line; "..." stands for any lines.

usage: check_readme.py SOURCE FOLDER_OF_PROGRAMS WORK_FOLDER
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys


def indented_blocks(text):
    """(the paragraph before, lines) of each indented block."""
    before, block = "", []
    for line in text.split("\n") + ["end"]:
        if line.startswith("    "):
            block.append(line[4:])
        elif not line.strip():
            block.append("") if block else None
        else:
            if block:
                yield before, block
            before, block = line if block else before + "\n" + line, []


def cells(line, starts):
    ends = starts[1:] + [None]
    return [line[start:end].strip() for start, end in zip(starts, ends)]


def write_table(path, block):
    """Columns begin where those of the first line do."""
    path.parent.mkdir(exist_ok=True)
    rows = [line for line in block[: next((i for i, line in enumerate(block) if line.startswith("$ ")), None)] if line]
    starts = [match.start() for match in re.finditer(r"\S+", block[0])]
    path.write_text("".join("\t".join(cells(line, starts)) + "\n" for line in rows))


def commands(block):
    """[command, lines that it prints] of each line that begins with a dollar."""
    found = []
    for line in block:
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif found:
            found[-1][1].append(line)
    return found


def first_difference(expected, printed):
    """The first line that is expected and not there; None when all are."""
    at, is_anywhere = 0, False
    for line in expected:
        if line.strip() == "...":
            is_anywhere = True
            continue
        wanted = line.rstrip()
        if is_anywhere:
            while at < len(printed) and printed[at].rstrip() != wanted:
                at += 1
        if at >= len(printed) or printed[at].rstrip() != wanted:
            return line
        at, is_anywhere = at + 1, False
    return None


def main():
    source, programs, work = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    (work / "samples").symlink_to(source / "samples")
    environment = {**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}
    checked = 0
    for before, block in indented_blocks((source / "README.md").read_text()):
        while block and not block[-1]:
            block.pop()
        if table := re.search(r"as `(\w+/\w+\.tsv)`", before.split("\n")[-1]):
            write_table(work / table[1], block)
        for command, expected in commands(block):
            if not command.startswith("ekd "):
                continue
            done = subprocess.run(command, shell=True, cwd=work, env=environment, text=True,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            if done.returncode > 1:
                sys.exit(f"$ {command}\nended with {done.returncode}\n{done.stdout}")
            missing = first_difference(expected, done.stdout.split("\n"))
            if missing is not None:
                sys.exit(f"$ {command}\ndoes not print, or not there:\n{missing}\nbut:\n{done.stdout[:4000]}")
            checked += 1
    if checked < 8:
        sys.exit(f"only {checked} commands found in README: is it still written as this test reads it?")


if __name__ == "__main__":
    main()
