#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures how fast models are drawn, from nothing and after an edit, and how fast the editor shows them."""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from measure import PROGRAMS, ROOT, generated, measured, ms, print_table, row

EDITOR = ROOT / "build/release/bin"
SIZES = [350, 1000, 5000, 10000, 50000]
FRAME = 16  # ms, at 60 frames a second
EDITS = 9
MIDDLE, MANY = 5000, 10000  # the sizes at which most is held to a target


def kib(value):
    return f"{value / 1024:.2f} KiB"


def dot(graph, limit):
    """Milliseconds of the processor for `dot`, with boxes of the given sizes and without words; None over `limit` s."""
    nodes, edges = graph
    lines = ["digraph {", 'node [shape=box fixedsize=true label=""];']
    lines += [f"n{i} [width={size['width'] / 72:.4f} height={size['height'] / 72:.4f}];" for i, size in nodes]
    lines += [f"n{source} -> n{target};" for source, target in edges]
    process = subprocess.Popen(["timeout", str(limit), "dot", "-Tdot"], stdin=subprocess.PIPE,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True)
    process.stdin.write("\n".join(lines) + "\n}\n")
    process.stdin.close()
    _, status, usage = os.wait4(process.pid, 0)
    return (usage.ru_utime + usage.ru_stime) * 1000 if os.waitstatus_to_exitcode(status) == 0 else None


def graphs(model, folder):
    """The whole model, and its hierarchy alone, as nodes with their sizes and pairs of nodes."""
    files = folder / "graph.json", folder / "own.json"
    subprocess.run([PROGRAMS / "bench_graph", model, *files], check=True, stdout=subprocess.DEVNULL)
    graph = json.loads(files[0].read_text())
    whole = list(enumerate(graph["nodes"])), graph["edges"]
    tree = [edge for edge, is_place in zip(graph["edges"], graph["places"]) if is_place]
    kept = {node for edge in tree for node in edge}
    return whole, ([(i, size) for i, size in whole[0] if i in kept], tree)


def drawn(path, repeats):
    runs = [measured([PROGRAMS / "bench_draw", path, str(EDITS)], 1) for _ in range(repeats)]
    return {key: statistics.median(run[key] for run in runs) for key in runs[0]}


def drawing_rows(options, folder):
    found = {}
    for size in options.sizes:
        path = generated(folder, size)
        found[size] = path, drawn(path, options.repeats if size <= MANY else 1)
    empty = drawn(generated(folder, 1), 1)["memory"]
    for size, (path, times) in found.items():
        if size > MIDDLE or not options.limit:
            continue
        peer = dot(graphs(path, folder)[0], options.limit)
        name = "dot" if peer else f"dot, over {options.limit} s"
        yield row("draw from nothing", size, times["draw"], name, peer or options.limit * 1000,
                  1 / 50 if size == MIDDLE else None, ms)
    least = found[1000] if 1000 in found else None
    for size, (_, times) in found.items():
        if least and size > 1000:
            ideal = least[1]["draw"] * (size / 1000) ** 1.15
            yield row("draw from nothing", size, times["draw"], "of 1,000, times N^1.15", ideal, 1, ms)
    for size, (path, times) in found.items():
        yield row("place what has its sizes", size, times["place"], "size every card", times["size"],
                  1 / 20 if size == MIDDLE else None, ms)
    if MIDDLE in found and options.limit:
        path, times = found[MIDDLE]
        peer = dot(graphs(path, folder)[1], options.limit)
        yield row("place what has its sizes", MIDDLE, times["place"], "dot, hierarchy alone", peer or options.limit * 1000,
                  1 / 500, ms)
    again = "draw again after an edit, without Graphviz"
    for size, (_, times) in found.items():
        yield row(again, size, times["edit"], "a limit", 50, 1 if size <= MIDDLE else None, ms)
    for size, (_, times) in found.items():
        if size > min(found):
            yield row(again, size, times["edit"], f"at {min(found)}", found[min(found)][1]["edit"], 2, ms)
    for size, (_, times) in found.items():
        each = max(0, times["memory"] - empty) / size
        yield row("memory for an element, while drawing", size, each, "a limit", 2048, 1, kib)


def frames(path, cards, clock):
    """With a configuration and a state of its own, so that nothing of a user's is touched."""
    home = pathlib.Path(tempfile.mkdtemp(dir=path.parent))
    own = shutil.copy(path, home)
    environment = dict(os.environ, HOME=str(home), XDG_CONFIG_HOME=str(home), XDG_STATE_HOME=str(home),
                       XDG_DATA_HOME=str(home), XDG_RUNTIME_DIR=str(home))
    run = subprocess.run([EDITOR / "bench_frames", own, str(cards)], env=environment, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(run.stderr)
    return {key: value[clock] if isinstance(value, list) else value for key, value in json.loads(run.stdout).items()}


def start(folder):
    """Milliseconds from starting the program to a window that takes keys."""
    times = []
    environment = dict(os.environ, HOME=str(folder), XDG_CONFIG_HOME=str(folder), XDG_STATE_HOME=str(folder),
                       XDG_DATA_HOME=str(folder), XDG_RUNTIME_DIR=str(folder))
    for _ in range(7):
        begin = time.perf_counter()
        process = subprocess.Popen([EDITOR / "bench_frames"], env=environment, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL)
        process.stdout.readline()
        times.append((time.perf_counter() - begin) * 1000)
        process.wait()
    return statistics.median(times)


def pair(times, key):
    """The median and what 99 of 100 stay under, in ms."""
    return f"{times[key]:.1f} / {times[f'{key}99']:.1f}"


def verdict(*held):
    """`held`: what is compared, and with what; nothing where the sizes to compare were not measured."""
    known = [(ours, most) for ours, most in held if ours is not None]
    return ("yes" if all(ours <= most for ours, most in known) else "**no**") if known else ""


def frame_rows(options, folder):
    """A row for everything that somebody waits for, with a column for each size."""
    clock = ["wall", "cpu"].index(options.clock)
    found = {}
    for size in options.frames:
        path = generated(folder, size)
        found[size] = frames(path, 100 if size <= MANY else 10, clock)
        checks = [validated([EDITOR / "ekd", "validate", path], clock) for _ in range(7)]
        found[size]["validate"] = statistics.median(checks)
    few, some, many = (found.get(size) for size in (min(found), 1000, MANY))

    def at_many(key, factor=1):
        return factor * many[key] if many else None

    def line(what, key, target="", reached="", cell=pair):
        return [what, *(cell(times, key) if key in times else "" for times in found.values()), target, reached]

    def single(times, key):
        return f"{times[key]:.1f}"

    def at_once(key):
        return (at_many(key), FRAME), (at_many(f"{key}99"), FRAME)

    for what, key in (("a letter typed", "letter"), ("a new card", "card"), ("a new card, all shown", "card_whole")):
        yield line(what, key, f"{FRAME} at {MANY:,}, and 2 x that at {min(found)}",
                   verdict(*at_once(key), (at_many(key), 2 * few[key])))
    for what, key in (("then busy at most", "gap"), ("then busy at most, all shown", "gap_whole")):
        yield line(what, key)
    for what, key in (("pan", "pan_natural"), ("zoom", "zoom_natural")):
        yield line(what, key, f"{FRAME} at {MANY:,}, and 1.5 x that at 1,000",
                   verdict(*at_once(key), *([(at_many(key), 1.5 * some[key])] if some else [])))
    for what, key in (("pan, all shown", "pan_whole"), ("zoom, all shown", "zoom_whole")):
        yield line(what, key, f"{FRAME} at {MANY:,}", verdict(*at_once(key)))
    for what, key in (("pan", "pan_natural"), ("zoom", "zoom_natural"), ("pan, all shown", "pan_whole")):
        yield line(f"{what}, naive items", f"naive_{key}")
    held = [(5 * times["zoom_whole"], times["naive_zoom_whole"])
            for size, times in found.items() if size in (MIDDLE, MANY)]
    yield line("zoom, all shown, naive items", "naive_zoom_whole", f"5 x ours at {MIDDLE:,} and {MANY:,}", verdict(*held))
    yield line("open, to the first frame", "open", f"3 x `ekd validate` at {MANY:,}",
               verdict((at_many("open"), at_many("validate", 3))), single)
    yield line("open, to the drawing", "drawn", cell=single)
    yield line("`ekd validate`", "validate", cell=single)
    yield line("show all, to the drawing", "whole", cell=single)
    begin = start(folder)
    yield ["start, to an empty window", *([f"{begin:.1f}"] + [""] * (len(found) - 1)), "", ""]


def print_frames(lines, sizes):
    """Milliseconds."""
    table = [["what", *(f"{size:,}" for size in sizes), "at most", "reached"],
             ["---", *(["---:"] * len(sizes)), "---", "---"], *lines]
    print("\n".join("| " + " | ".join(line) + " |" for line in table), flush=True)


def validated(command, clock):
    """Findings are no failure."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return [(time.perf_counter() - begin) * 1000, (usage.ru_utime + usage.ru_stime) * 1000][clock]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, help="elements of the models that are drawn")
    parser.add_argument("--frames", type=int, nargs="*", default=[350, 1000, 5000, 10000, 100000],
                        help="elements of the models that the editor opens")
    parser.add_argument("--repeats", type=int, default=3, help="processes a size")
    parser.add_argument("--limit", type=int, default=120, help="seconds that dot gets for a model; 0: leave it out")
    parser.add_argument("--clock", choices=["wall", "cpu"], default="wall",
                        help="of the frames: wall, what somebody waits for; cpu, the time of the processor for the "
                             "thread that paints, but not for those that help it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if options.sizes:
            print_table(drawing_rows(options, folder))
        if options.frames:
            print()
            print_frames(frame_rows(options, folder), options.frames)


if __name__ == "__main__":
    main()
