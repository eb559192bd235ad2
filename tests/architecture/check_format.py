#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fails when clang-format would change a file, or a source file is longer than the house rule allows."""
import pathlib
import subprocess
import sys

LONGEST = 600
FOLDERS = ["libekd", "formats", "cli", "editor", "tests", "bench"]

root = pathlib.Path(sys.argv[1])
files = [str(path) for folder in FOLDERS for path in sorted((root / folder).rglob("*.[ch]pp"))]
result = subprocess.run(["clang-format", "--dry-run", "-Werror", *files], capture_output=True, text=True)
print(result.stderr)
long_files = [f for f in files if sum(1 for _ in open(f, encoding="utf-8")) > LONGEST]
for f in long_files:
    print(f"{f}: longer than {LONGEST} lines")
sys.exit(bool(result.returncode or long_files))
