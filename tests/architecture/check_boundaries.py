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
# the same inside libekd/layout; the headers of the folder itself are what its callers see, and known to all
LAYOUT = ["notation", "content", "cards", "forest", "words", "lines", "parts", "wall", "network", "page", "atlas"]
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.M)
QT = re.compile(r"^(Q[A-Z]\w*|Qt[A-Z]\w*/.*)$")


def climbs(name, header, parent, layers):
    """Whether a file of a folder of `parent` includes a header of a later one of its `layers`."""
    if not (name.startswith(parent) and header.startswith(parent)):
        return False
    own, other = ((path[len(parent):].split("/") + [""])[:2] for path in (name, header))
    return own[1] != "" and other[1] != "" and layers.index(other[0]) > layers.index(own[0])


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
                for parent, layers in (("libekd/", LAYERS), ("libekd/layout/", LAYOUT)):
                    if climbs(name, header, parent, layers):
                        yield f"{name}: a lower layer must not include {header}"


if __name__ == "__main__":
    found = list(violations(pathlib.Path(sys.argv[1])))
    print("\n".join(found) or "module boundaries hold")
    sys.exit(bool(found))
