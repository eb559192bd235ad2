#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures how fast models are loaded, checked and saved, as ratios to other programs on the same files.

Every number is the median of fresh processes that take turns, so that caches are cold and a busy moment hits all of
them alike; only edits are measured in one warm process.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAMS = ROOT / "build/bench/bin"
SIZES = [350, 1000, 10000, 100000]
MANY = 10000  # the size at which edits are held to their target


def measured(command, clock):
    """What a process prints as JSON, by the clock asked for, and its own time in ms."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = (time.perf_counter() - start) * 1000
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {os.waitstatus_to_exitcode(status)}")
    times = {"process": [wall, (usage.ru_utime + usage.ru_stime) * 1000]}
    times.update(json.loads(output) if output.startswith("{") else {})
    return {name: value[clock] if isinstance(value, list) else value for name, value in times.items()}


def generated(folder, elements):
    path = folder / f"{elements}.ekd"
    subprocess.run([PROGRAMS / "bench_generate", str(elements), path], check=True)
    return path


def cold(path, copy, repeats, clock):
    """The medians of every program on one file."""
    commands = {
        "parse": [PROGRAMS / "bench_parse", path],
        "load": [PROGRAMS / "bench_load", path],
        "save": [PROGRAMS / "bench_load", path, copy],
        "xmllint": ["xmllint", "--noout", "--schema", ROOT / "formats/ekd_xml/ekd.xsd", path],
        "networkx": [sys.executable, ROOT / "bench/networkx_load.py", path],
    }
    runs = {name: [] for name in commands}
    for repeat in range(repeats):
        for name, command in commands.items():
            if repeat < 5 or name not in ("xmllint", "networkx"):  # which are slow, and steady
                runs[name].append(measured(command, clock))
    return {name: {key: statistics.median(run[key] for run in values) for key in values[0]}
            for name, values in runs.items()}


def warm(path, repeats):
    """Milliseconds of single edits and of a full validation, all in a process that has done them before."""
    runs = [measured([PROGRAMS / "bench_edit", path], 1) for _ in range(min(repeats, 5))]
    return {key: statistics.median(run[key] for run in runs) for key in runs[0]}


def ms(value):
    return f"{value:.1f} ms" if value >= 10 else f"{value:.2f} ms" if value >= 0.1 else f"{value * 1000:.1f} µs"


def mib(value):
    return f"{value / 2**20:.2f} MiB"


def row(what, elements, ours, peer, theirs, most, show):
    ratio = ours / theirs
    as_text = f"{ratio:.2f}" if ratio >= 0.05 else f"1/{theirs / ours:,.0f}"
    target = "" if most is None else f"{most:g}" if most >= 0.2 else f"1/{1 / most:,.0f}"
    reached = "" if most is None else "yes" if ratio <= most else "**no**"
    return [what, f"{elements:,}", show(ours), f"{peer}: {show(theirs)}", as_text, target, reached]


def print_table(lines):
    table = [["what", "elements", "ekd", "compared with", "ratio", "at most", "reached"],
             ["---", "---:", "---:", "---", "---:", "---:", "---"], *lines]
    print("\n".join("| " + " | ".join(line) + " |" for line in table), flush=True)


def rows(found, edits, empty):
    """`found` and `edits` by size: the size of the file and cold(); warm(). `empty`: the memory for one element."""
    checked = {size: times["load"]["load"] + times["load"]["validate"] for size, (_, times) in found.items()}
    for size, (_, times) in found.items():
        yield row("load, build, validate", size, checked[size], "raw parse", times["parse"]["parse"],
                  3.5 if size <= MANY else 6, ms)
    for size, (_, times) in found.items():
        yield row("the same, whole process", size, times["load"]["process"], "xmllint", times["xmllint"]["process"],
                  0.5, ms)
    for size, (_, times) in found.items():
        peer = times["networkx"]["load"] + times["networkx"]["components"]
        yield row("load, build, validate", size, checked[size], "networkx", peer, 0.2, ms)
    for size in found:
        for step, what in (("rename", "rename a goal"), ("relate", "relate two goals"), ("unrelate", "take that back")):
            yield row(f"{what}, validate again", size, edits[size][step], "full validation", edits[size]["full"],
                      1 / 1000 if size == MANY else None, ms)
    for size, (_, times) in found.items():
        yield row("save", size, times["save"]["save"], "raw parse", times["parse"]["parse"], 1, ms)
    for size, (bytes_, times) in found.items():
        yield row("peak memory", size, times["load"]["memory"] - empty, "file", bytes_, 7, mib)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="elements of the models")
    parser.add_argument("--repeats", type=int, default=15, help="processes a program and size")
    parser.add_argument("--clock", choices=["wall", "cpu"], default="cpu",
                        help="cpu: time of the processor, which does not mind a busy machine; wall: of the clock")
    options = parser.parse_args()
    clock = ["wall", "cpu"].index(options.clock)
    found = {}
    edits = {}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for size in options.sizes:
            path = generated(folder, size)
            found[size] = path.stat().st_size, cold(path, folder / "copy.ekd", options.repeats, clock)
            edits[size] = warm(path, options.repeats)
        smallest = [PROGRAMS / "bench_load", generated(folder, 1)]
        runs = [measured(smallest, clock) for _ in range(5)]
        empty = statistics.median(run["memory"] for run in runs)
    print_table(rows(found, edits, empty))


if __name__ == "__main__":
    main()
