#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks what `ekd convert` writes as JSON against the JSON Schema of the format, and the kinds of the schema against the
metamodel. Arguments: the source tree, the program, a folder for the files."""
import json
import pathlib
import subprocess
import sys

import jsonschema


def main():
    root, ekd, folder = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
    schema = json.loads((root / "formats/json/ekd.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    problems = []

    metamodel = json.loads(subprocess.run([ekd, "metamodel", "--format", "json"], capture_output=True, check=True).stdout)
    for section, definition in (("kinds", "elementKind"), ("relations", "relationKind")):
        names = [row["name"] for row in metamodel[section]]
        if schema["$defs"][definition]["enum"] != names:
            problems.append(f"{definition} of the schema is not what the metamodel has: {names}")

    folder.mkdir(parents=True, exist_ok=True)
    models = sorted([*root.glob("samples/*.ekd"), *root.glob("tests/formats/frozen/*.ekd"),
                     *root.glob("tests/formats/json/*.json")])
    for path in models:
        written = folder / (path.stem + ".json")
        subprocess.run([ekd, "convert", "--force", path, written], capture_output=True, check=False)
        document = json.loads(written.read_text(encoding="utf-8"))
        problems += [f"{path.name}: {error.json_path}: {error.message}" for error in validator.iter_errors(document)]
    print("\n".join(problems[:20]) or f"{len(models)} models fit the schema")
    return 1 if problems or not models else 0


sys.exit(main())
