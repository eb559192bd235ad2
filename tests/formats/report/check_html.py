#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Lets xmllint read the HTML reports of samples as XML, and looks for links that lead nowhere."""
import pathlib
import re
import subprocess
import sys


def main():
    root, ekd, folder = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    wrong = 0
    for model in ["samples/vidzeme.ekd", "samples/showcase.ekd"]:
        for language in ["en", "lv"]:
            page = folder / f"{pathlib.Path(model).stem}-{language}.html"
            subprocess.run([ekd, "report", root / model, "-o", page, "--lang", language, "--no-figures"], check=True)
            run = subprocess.run(["xmllint", "--noout", page], capture_output=True, text=True, check=False)
            text = page.read_text(encoding="utf-8")
            ids = re.findall(r'\bid="([^"]*)"', text)
            lost = set(re.findall(r'href="#([^"]*)"', text)) - set(ids)
            if run.returncode or lost or len(ids) != len(set(ids)):
                wrong += 1
                print(f"{page}: {run.stderr[:2000]} leads nowhere: {sorted(lost)[:5]}")
    return 1 if wrong else 0


sys.exit(main())
