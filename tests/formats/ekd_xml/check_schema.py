#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks samples and frozen files against the XML Schema of the native format, its keys and references included."""
import pathlib
import subprocess
import sys

# samples that are broken on purpose
EXPECTED_TO_FAIL = set()


def main():
    root = pathlib.Path(sys.argv[1])
    files = sorted([*root.glob("samples/*.ekd"), *root.glob("tests/formats/frozen/*.ekd")])
    wrong = 0
    for path in files:
        run = subprocess.run(["xmllint", "--noout", "--schema", root / "formats/ekd_xml/ekd.xsd", path],
                             capture_output=True, text=True, check=False)
        should_pass = path.relative_to(root).as_posix() not in EXPECTED_TO_FAIL
        if (run.returncode == 0) != should_pass:
            wrong += 1
            print(f"{path}: expected to {'pass' if should_pass else 'fail'}\n{run.stderr[:2000]}")
    print(f"{len(files)} files")
    return 1 if wrong or not files else 0


sys.exit(main())
