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
        if size > MIDDLE:
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
    if MIDDLE in found:
        path, times = found[MIDDLE]
        peer = dot(graphs(path, folder)[1], options.limit)
        yield row("place what has its sizes", MIDDLE, times["place"], "dot, hierarchy alone", peer or options.limit * 1000,
                  1 / 500, ms)
    for size, (_, times) in found.items():
        yield row("draw again after an edit, without Graphviz", size, times["edit"], "a limit", 50,
                  1 if size <= MIDDLE else None, ms)
    for size, (_, times) in found.items():
        each = max(0, times["memory"] - empty) / size
        yield row("memory for an element, while drawing", size, each, "a limit", 2048, 1, kib)


def frames(path, cards, clock):
    """With a configuration and a state of its own, so that nothing of a user's is touched."""
    home = pathlib.Path(tempfile.mkdtemp(dir=path.parent))
    own = shutil.copy(path, home)
    environment = dict(os.environ, HOME=str(home), XDG_CONFIG_HOME=str(home), XDG_STATE_HOME=str(home),
                       XDG_DATA_HOME=str(home), XDG_RUNTIME_DIR=str(home))
    output = subprocess.run([EDITOR / "bench_frames", own, str(cards)], env=environment, stdout=subprocess.PIPE,
                            stderr=subprocess.DEVNULL, check=True).stdout
    return {key: value[clock] if isinstance(value, list) else value for key, value in json.loads(output).items()}


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


def frame_rows(options, folder):
    clock = ["wall", "cpu"].index(options.clock)
    sizes = [size for size in options.frames]
    found = {}
    for size in sizes:
        found[size] = frames(generated(folder, size), 100 if size <= 1000 else 30 if size <= MANY else 5, clock)
    smallest = found[sizes[0]]["card"]
    for size, times in found.items():
        yield row("new card, from the key to the frame", size, times["card"], "a frame", FRAME,
                  1 if size <= MANY else None, ms)
        yield row("the same, 99 of 100", size, times["card99"], "a frame", FRAME, 1 if size <= MANY else None, ms)
    for size, times in found.items():
        if size != sizes[0]:
            yield row("new card, from the key to the frame", size, times["card"], f"at {sizes[0]}", smallest,
                      2 if size <= MANY else None, ms)
    for size, times in found.items():
        yield row("longest wait until the drawing is there", size, times["gap"], "a frame", FRAME, None, ms)
    for what, key in (("pan", "pan_natural"), ("zoom", "zoom_natural"), ("pan the whole", "pan_whole"),
                      ("zoom the whole", "zoom_whole")):
        for size, times in found.items():
            yield row(what, size, times[key], "a frame", FRAME, 1 if size == MANY else None, ms)
    for size, times in found.items():
        if "naive_whole" in times:
            yield row("pan the whole", size, times["pan_whole"], "naive items", times["naive_whole"],
                      1 / 5 if size in (MIDDLE, MANY) else None, ms)
            yield row("pan", size, times["pan_natural"], "naive items", times["naive_natural"], None, ms)
    if 1000 in found and MANY in found:
        yield row("pan", MANY, found[MANY]["pan_natural"], "at 1,000", found[1000]["pan_natural"], 1.5, ms)
    for size, times in found.items():
        command = [EDITOR / "ekd", "validate", generated(folder, size)]
        checked = statistics.median(validated(command, clock) for _ in range(5))
        yield row("open, to the first frame", size, times["open"], "ekd validate", checked,
                  3 if size == MANY else None, ms)
        yield row("open, to the drawing", size, times["drawn"], "ekd validate", checked, None, ms)
    begin = start(folder)
    yield row("start, to an empty window that takes keys", 0, begin, "a second", 1000, None, ms)


def validated(command, clock):
    """Findings are no failure."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return [(time.perf_counter() - begin) * 1000, (usage.ru_utime + usage.ru_stime) * 1000][clock]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, help="elements of the models that are drawn")
    parser.add_argument("--frames", type=int, nargs="*", default=[350, 1000, 5000, 10000],
                        help="elements of the models that the editor opens")
    parser.add_argument("--repeats", type=int, default=3, help="processes a size")
    parser.add_argument("--limit", type=int, default=120, help="seconds that dot gets for a model")
    parser.add_argument("--clock", choices=["wall", "cpu"], default="cpu",
                        help="of the frames; what is drawn is measured by that of the processor")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if options.sizes:
            print_table(drawing_rows(options, folder))
        if options.frames:
            print()
            print_table(frame_rows(options, folder))


if __name__ == "__main__":
    main()
