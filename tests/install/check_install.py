#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Installs a build into an empty folder, builds docs/example against it, and runs that on a model.

usage: check_install.py SOURCE BUILD FLAGS...
"""
import pathlib
import shutil
import subprocess
import sys


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\nended with {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def main():
    source, build = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    flags = " ".join(sys.argv[3:])
    work = build / "install_test"
    shutil.rmtree(work, ignore_errors=True)
    prefix, example = work / "prefix", work / "example"
    run("cmake", "--install", build, "--prefix", prefix)
    run("cmake", "-G", "Ninja", "-S", source / "docs" / "example", "-B", example, f"-DCMAKE_PREFIX_PATH={prefix}",
        f"-DCMAKE_CXX_FLAGS={flags}", "-DCMAKE_FIND_USE_PACKAGE_REGISTRY=OFF")
    run("cmake", "--build", example)
    # Beside the example, where it looks for the worker.
    shutil.copy(prefix / "bin" / "ekd-layout", example)
    model, drawing = work / "out.ekd", work / "out.svg"
    said = run(example / "answers", source / "samples" / "vidzeme.ekd", "Everybody", model, drawing)
    assert said.startswith("Everybody answers for ") and " 0 more" not in said.splitlines()[0], said[:200]
    traced = run(prefix / "bin" / "ekd", "trace", model, "--actor", "Everybody")
    assert "responsible" in traced, traced[:300]
    assert "Everybody" in drawing.read_text(), "the drawing does not show the new actor"
    for path in prefix.rglob("*.cmake"):
        text = path.read_text()
        assert str(source) not in text, f"{path} names the source tree"
        assert "-Werror" not in text and "-Wall" not in text, f"{path} passes on our warnings"


if __name__ == "__main__":
    main()
