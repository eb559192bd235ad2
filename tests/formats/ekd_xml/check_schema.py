#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks samples and frozen files against the XML Schema of the native format, its keys and references included."""
import pathlib
import subprocess
import sys

# what is broken on purpose, and the one constraint of the schema that has to say so
EXPECTED_TO_FAIL = {"samples/rule-breaker.ekd": "targetExists"}


def main():
    root = pathlib.Path(sys.argv[1])
    files = sorted([*root.glob("samples/*.ekd"), *root.glob("tests/formats/frozen/*.ekd")])
    wrong = 0
    for path in files:
        run = subprocess.run(["xmllint", "--noout", "--schema", root / "formats/ekd_xml/ekd.xsd", path],
                             capture_output=True, text=True, check=False)
        constraint = EXPECTED_TO_FAIL.get(path.relative_to(root).as_posix())
        errors = [line for line in run.stderr.splitlines() if " error : " in line]
        as_expected = all(f"'{constraint}'" in line for line in errors) and bool(errors) == bool(constraint)
        if not as_expected:
            wrong += 1
            print(f"{path}: expected to {f'fail at {constraint} only' if constraint else 'pass'}\n{run.stderr[:2000]}")
    print(f"{len(files)} files")
    return 1 if wrong or not files else 0


sys.exit(main())
