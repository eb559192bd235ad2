#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fails when a module includes a header of a module it must not know. The arrows of docs/architecture.md, tested."""
import pathlib
import re
import sys

MODULES = {
    "libekd": {"libekd"},
    "formats": {"libekd", "formats"},
    "cli": {"libekd", "formats", "cli"},
    "editor": {"libekd", "formats", "editor"},
    "bench": {"libekd", "formats", "editor", "bench"},
}
# inside libekd, lower layers do not know higher ones
LAYERS = ["base", "text", "metamodel", "model", "query", "report", "edit", "capture", "validate", "layout"]
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.M)
QT = re.compile(r"^(Q[A-Z]\w*|Qt[A-Z]\w*/.*)$")


def violations(root):
    for module, allowed in MODULES.items():
        for path in sorted((root / module).rglob("*.[ch]pp")):
            name = path.relative_to(root).as_posix()
            for header in INCLUDE.findall(path.read_text(encoding="utf-8")):
                owner = header.split("/")[0]
                if owner in MODULES and owner not in allowed:
                    yield f"{name}: {module} must not include {header}"
                if QT.match(header) and module not in ("editor", "bench"):
                    yield f"{name}: {module} must stay free of Qt ({header})"
                if module == owner == "libekd":
                    own, other = name.split("/")[1], header.split("/")[1]
                    if LAYERS.index(other) > LAYERS.index(own):
                        yield f"{name}: layer {own} must not include {header}"


if __name__ == "__main__":
    found = list(violations(pathlib.Path(sys.argv[1])))
    print("\n".join(found) or "module boundaries hold")
    sys.exit(bool(found))
