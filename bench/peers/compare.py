#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Lays out the same models with ekd and with other programs, and prints how long each took and how good it is."""
import argparse
import json
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAMS = ROOT / "build/bench/bin"
PACKAGES = ROOT / "build/peers"  # where npm put the peers
SCRIPT = ROOT / "bench/peers/layout.mjs"
VIDZEME = ROOT / "samples/vidzeme.ekd"
LIMIT = 120  # seconds of the processor
PEERS = ["dot", "dot-in-order", "elk-layered", "elk-mrtree", "dagre", "tidy-tree"]
POINTS_PER_INCH = 72
# Of a cubic Bezier curve, as so many straight lines.
PIECES = 8


def set_limits():
    """A layout may recurse as deep as the graph, but not take for ever."""
    resource.setrlimit(resource.RLIMIT_STACK, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT))


def limited(command, folder=None):
    """The output of a process, and the time it had of a processor in ms; None when it failed or took too long."""
    process = subprocess.Popen([*map(str, command)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                               cwd=folder, preexec_fn=set_limits)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        return None
    return output, (usage.ru_utime + usage.ru_stime) * 1000


def bezier(points):
    """Points on a B-spline of Graphviz: cubic pieces that share their ends."""
    curve = [points[0]]
    for i in range(0, len(points) - 3, 3):
        a, b, c, d = points[i:i + 4]
        for step in range(1, PIECES + 1):
            t = step / PIECES
            curve.append([(1 - t) ** 3 * a[k] + 3 * (1 - t) ** 2 * t * b[k] + 3 * (1 - t) * t * t * c[k] + t ** 3 * d[k]
                          for k in (0, 1)])
    return curve


def dot(graph, out, ordered):
    """With boxes of the given sizes and no labels, which cost it the most; siblings in sequence as far as it can."""
    lines = ["digraph {", "rankdir=BT; node [shape=box fixedsize=true label=\"\"]; edge [arrowhead=none];"]
    if ordered:
        lines.append("ordering=in;")
    for i, node in enumerate(graph["nodes"]):
        lines.append(f"n{i} [width={node['width'] / POINTS_PER_INCH:.4f} height={node['height'] / POINTS_PER_INCH:.4f}];")
    lines += [f"n{source} -> n{target} [id={i}];" for i, (source, target) in enumerate(graph["edges"])]
    source = out.with_suffix(".gv")
    source.write_text("\n".join(lines) + "\n}\n")
    answer = limited(["dot", "-Tjson", source])
    if answer is None:
        return None
    drawn = json.loads(answer[0])
    layout = {"boxes": [], "lines": []}
    for item in drawn.get("objects", []):
        node = int(item["name"][1:])
        x, y = map(float, item["pos"].split(","))
        width, height = graph["nodes"][node]["width"], graph["nodes"][node]["height"]
        layout["boxes"].append([node, x - width / 2, -y - height / 2, width, height])
    for edge in drawn.get("edges", []):
        points = [[float(n) for n in pair.split(",")] for pair in edge["pos"].split() if pair[0] not in "es"]
        layout["lines"].append({"edge": int(edge["id"]), "points": [[x, -y] for x, y in bezier(points)]})
    out.write_text(json.dumps(layout))
    return answer[1]


def lay_out(peer, graph_file, out):
    """Milliseconds of the processor; None when it failed or took too long."""
    if peer in ["dot", "dot-in-order"]:
        return dot(json.loads(graph_file.read_text()), out, peer == "dot-in-order")
    answer = limited(["node", "--stack-size=60000", "--max-old-space-size=8000", SCRIPT, peer, graph_file, out],
                     PACKAGES)
    return json.loads(answer[0])["ms"][1] if answer else None


def own(model, graph_file, out, repeats):
    times = []
    for _ in range(repeats):
        answer = limited([PROGRAMS / "bench_graph", model, graph_file, out])
        if answer is None:
            sys.exit(f"bench_graph failed on {model}")
        times.append(json.loads(answer[0])["ms"][1])
    return statistics.median(times)


def quality(graph_file, layout):
    answer = subprocess.run([PROGRAMS / "bench_quality", graph_file, layout], stdout=subprocess.PIPE, check=True)
    return json.loads(answer.stdout)


def picture(layout_file, out):
    """The boxes and lines of a layout, without words."""
    layout = json.loads(layout_file.read_text())
    xs = [x for b in layout["boxes"] for x in (b[1], b[1] + b[3])] + [p[0] for l in layout["lines"] for p in l["points"]]
    ys = [y for b in layout["boxes"] for y in (b[2], b[2] + b[4])] + [p[1] for l in layout["lines"] for p in l["points"]]
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    stroke = max(width, height) / 1400
    body = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" '
            f'viewBox="{min(xs):.1f} {min(ys):.1f} {width:.1f} {height:.1f}">',
            f'<rect x="{min(xs):.1f}" y="{min(ys):.1f}" width="100%" height="100%" fill="white"/>']
    for line in layout["lines"]:
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in line["points"])
        body.append(f'<polyline points="{points}" fill="none" stroke="#555" stroke-width="{stroke / 2:.2f}"/>')
    for _, x, y, w, h in layout["boxes"]:
        body.append(f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" fill="#b6e2a1" '
                    f'stroke="#222" stroke-width="{stroke / 2:.2f}"/>')
    source = out.with_suffix(".svg")
    source.write_text("\n".join(body) + "\n</svg>\n")
    subprocess.run(["rsvg-convert", "-w", "800", "-h", "450", "--keep-aspect-ratio", "-o", out, source], check=True)
    source.unlink()


def duration(ms):
    return f"{ms / 1000:.1f} s" if ms >= 10000 else f"{ms:.0f} ms" if ms >= 10 else f"{ms:.1f} ms"


def row(name, program, ms, ours, found, asked=True):
    if ms is None:
        why = f"more than {LIMIT} s, or failed" if asked else "not asked: too slow, or failed, before"
        return f"| {name} | {program} | {why} |" + 12 * " |"
    ratio = "" if program == "ekd" else f"{ms / ours:.2f}"
    return (f"| {name} | {program} | {duration(ms)} | {ratio} | {found['overlaps']} | {found['throughBoxes']:,} | "
            f"{found['crossings']:,} | {found['straightOfDrawn']:,} | {found['straightCrossings']:,} | "
            f"{found['turnedPairs'] / max(1, found['siblingPairs']):.0%} | {found['withoutLine']:,} | "
            f"{found['length'] / 1000:,.0f} | {found['width']:,.0f} x {found['height']:,.0f} | "
            f"{found['covered']:.0%} | {found['scale']:.3f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[350, 1000, 5000, 10000, 50000])
    parser.add_argument("--repeats", type=int, default=3, help="of ekd; the others run once each")
    parser.add_argument("--pictures", type=pathlib.Path, help="write the layouts of Vidzeme and of the first size as pictures into this folder")
    options = parser.parse_args()
    print("| model | program | time | of ekd's | overlaps | lines through boxes | crossings | drawn straight | all straight | turned | no line | "
          "length | size | covered | scale |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    gone = set()  # programs that were too slow for a smaller model
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for size in ["Vidzeme", *options.sizes]:
            model = VIDZEME
            if size != "Vidzeme":
                model = folder / f"{size}.ekd"
                subprocess.run([PROGRAMS / "bench_generate", str(size), model], check=True)
            label = size if size == "Vidzeme" else f"{size:,}"
            graph_file, layout = folder / "graph.json", folder / "ekd.json"
            ours = own(model, graph_file, layout, options.repeats)
            print(row(label, "ekd", ours, ours, quality(graph_file, layout)), flush=True)
            pictures = options.pictures if size in ["Vidzeme", *options.sizes[:1]] else None
            if pictures:
                picture(layout, pictures / f"layout-{size}-ekd.png".lower())
            for peer in PEERS:
                layout = folder / f"{peer}.json"
                asked = peer not in gone
                ms = lay_out(peer, graph_file, layout) if asked else None
                if ms is None:
                    gone.add(peer)
                print(row(label, peer, ms, ours, ms and quality(graph_file, layout), asked), flush=True)
                if pictures and ms:
                    picture(layout, pictures / f"layout-{size}-{peer}.png".lower())


if __name__ == "__main__":
    if not shutil.which("node"):
        sys.exit("node is missing")
    main()
