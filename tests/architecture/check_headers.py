#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fails when a header does not compile by itself: each is the only line of a source file, which is compiled with the flags of
a source file of the same module. Through ccache where that is installed, so that only what changed is compiled again."""
import concurrent.futures
import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys

root, database, work = (pathlib.Path(argument) for argument in sys.argv[1:])
cache = ["ccache"] if shutil.which("ccache") else []
# what was compiled in another tree at another place counts, too
environment = {**os.environ, "CCACHE_BASEDIR": str(root), "CCACHE_NOHASHDIR": "1"}
FOLDERS = ["libekd", "formats", "cli", "editor", "tests", "bench"]


def flags_for(folder, entries):
    """Of a source file in `folder` itself, else in the nearest folder above that has one."""
    def nearness(entry):
        own = pathlib.Path(entry["file"]).relative_to(root).parent.parts
        return len(own) if folder.parts[:len(own)] == own else 1 if own[0] == folder.parts[0] else 0

    for entry in sorted(entries, key=nearness, reverse=True)[:1]:
        if nearness(entry):
            words = shlex.split(entry["command"])
            keep = [w for w in words if w.startswith(("-I", "-D", "-std", "-W", "-f"))]
            for i, word in enumerate(words):
                if word == "-isystem":
                    keep += ["-isystem", words[i + 1]]
            return [w for w in keep if "sanitize" not in w and "Winvalid-pch" not in w]
    return None


def compiles(header, flags):
    source = work / header.relative_to(root).with_suffix(".cpp")
    source.parent.mkdir(parents=True, exist_ok=True)
    source.write_text(f'#include "{header.relative_to(root)}"\n')
    command = [*cache, "c++", *flags, "-c", str(source), "-o", str(source.with_suffix(".o"))]
    result = subprocess.run(command, capture_output=True, text=True, env=environment)
    return header, result.returncode, result.stderr


entries = [e for e in json.loads(database.read_text()) if pathlib.Path(e["file"]).is_relative_to(root)
           and "/build/" not in e["file"][len(str(root)):]]
has_editor = any(pathlib.Path(e["file"]).is_relative_to(root / "editor") for e in entries)
jobs = []
for folder in FOLDERS:
    for header in sorted((root / folder).rglob("*.hpp")):
        if header.is_relative_to(root / "tests/editor") and not has_editor:
            continue  # configured without Qt
        flags = flags_for(header.parent.relative_to(root), entries)
        if flags is not None:
            jobs.append((header, flags))
failed = 0
with concurrent.futures.ThreadPoolExecutor(2) as pool:
    for header, code, stderr in pool.map(lambda job: compiles(*job), jobs):
        if code:
            failed += 1
            print(f"{header.relative_to(root)} does not compile by itself:\n{stderr}")
print(f"{len(jobs)} headers, {failed} fail")
sys.exit(bool(failed))
