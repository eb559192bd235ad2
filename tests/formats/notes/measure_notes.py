#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures how `ekd convert --from notes` reads a text against tables that say what stands in it.

measure_notes.py EKD TEXT TABLES [--list]

TABLES is a folder with goals.tsv (key, id, parent, line: `id` is the number as printed, `line` where the goal first
stands), actors.tsv (key, name_lv, name_en, aliases_seen with " | " between) and responsibilities.tsv (goal, actor,
basis, counts_as_tie). --list prints what is missing and what is false.
"""
import argparse
import collections
import csv
import json
import pathlib
import re
import subprocess
import tempfile
import unicodedata


def rows(path):
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def folded(text):
    plain = unicodedata.normalize("NFKD", text).casefold()
    return " ".join(re.findall(r"[^\W_]+", "".join(c for c in plain if not unicodedata.combining(c))))


def convert(ekd, text):
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "out.json"
        subprocess.run([ekd, "convert", text, str(out), "--from", "notes"], check=True,
                       stderr=subprocess.DEVNULL)
        return json.loads(out.read_text(encoding="utf-8"))


def line_of(thing):
    return int(thing.get("origin", {}).get("line", 0))


class Reading:
    def __init__(self, model):
        self.elements = {element["id"]: element for element in model["elements"]}
        self.goals = [e for e in model["elements"] if e["kind"] == "goal"]
        self.relations = model["relations"]
        self.parent = {r["source"]: r["target"] for r in self.relations if r.get("order") is not None}

    def name(self, element_id):
        return next(iter(self.elements[element_id].get("labels", {}).values()), "")


def matched_goals(reading, table):
    """Key of the table -> element: the same printed number, nearest line; without a number the same line, in order."""
    pairs, used = {}, set()
    for row in table:
        number, line = row["id"].strip(), int(row["line"])
        isPlain = re.fullmatch(r"\d+(\.\d+)*", number)
        fits = [g for g in reading.goals if g["id"] not in used and
                (g.get("number", "") == number if isPlain else not g.get("number"))]
        near = [g for g in fits if abs(line_of(g) - line) <= (1 if isPlain else 0)]
        if near:
            best = min(near, key=lambda g: abs(line_of(g) - line))
            pairs[row["key"]] = best
            used.add(best["id"])
    return pairs


def measure_goals(reading, table, show):
    pairs = matched_goals(reading, table)
    numbered = [r for r in table if r["key"] == "1" or re.fullmatch(r"\d+(\.\d+)*", r["id"].strip())]
    rest = [r for r in table if r not in numbered]

    def place_is_right(row):
        above = pairs.get(row["parent"]) if row["parent"] else None
        return reading.parent.get(pairs[row["key"]]["id"]) == (above["id"] if above else None)

    for title, part in (("numbered goals", numbered), ("other goals", rest)):
        found = [r for r in part if r["key"] in pairs]
        right = [r for r in found if place_is_right(r)]
        print(f"| {title} | {len(part)} | {len(right)} | {len(found) - len(right)} | {len(part) - len(found)} |")
        for row in part if show else ():
            if row not in right:
                print("    ", "misplaced" if row in found else "missing", row["key"], "line", row["line"])
    known = {g["id"] for g in pairs.values()}
    false = [g for g in reading.goals if g["id"] not in known]
    print(f"| goals that are none | {len(false)} | | | |")
    for goal in false if show else ():
        print("    ", "false goal, line", line_of(goal), goal.get("number", ""), reading.name(goal["id"])[:70])
    return pairs


def actor_keys(table):
    keys = {}
    for row in table:
        for name in [row["name_lv"], row["name_en"], *row["aliases_seen"].split("|")]:
            for part in [name, *name.split("/")]:
                keys.setdefault(folded(part), row["key"])
    return keys


def stems(name):
    return tuple(sorted(word[:6] for word in folded(name).split()))


def key_of(name, keys):
    if folded(name) in keys:
        return keys[folded(name)]
    by_stems = {stems(alias): key for alias, key in keys.items() if alias}
    return by_stems.get(stems(name), f"?{folded(name)}")


def measure_actors(reading, pairs, actors, ties, show):
    keys = actor_keys(actors)
    goal_key = {goal["id"]: key for key, goal in pairs.items()}
    found, lines = set(), collections.Counter()
    roles = {"is_responsible_for", "performs", "participates_in", "organises", "finances", "provides",
             "cooperates_on", "informs"}
    for relation in reading.relations:
        if relation["kind"] in roles and relation["target"] in goal_key:
            found.add((goal_key[relation["target"]], key_of(reading.name(relation["source"]), keys)))
            assert relation.get("certainty") == "possible"
            lines[relation["kind"]] += 1
    counted = [t for t in ties if t["counts_as_tie"] == "yes"]
    stated = {(t["goal"], t["actor"]) for t in counted if t["basis"] == "stated"}
    every = {(t["goal"], t["actor"]) for t in counted}
    tolerated = {(t["goal"], t["actor"]) for t in ties}
    for title, wanted in (("ties stated", stated), ("ties stated or in the wording", every)):
        hits = len(found & wanted)
        false = found - (every if wanted is stated else wanted)
        precision = (len(found) - len(false)) / max(1, len(found))
        print(f"| {title} | {len(wanted)} | {hits} | recall {hits / max(1, len(wanted)):.3f} | precision {precision:.3f} |")
    for title, part in (("missing", sorted(every - found)), ("false", sorted(found - every))):
        for tie in part if show else ():
            print("    ", title, *tie, "(named, not as a tie)" if tie in tolerated else "")
    print("| by role |", ", ".join(f"{kind} {count}" for kind, count in sorted(lines.items())), "|")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ekd")
    parser.add_argument("text")
    parser.add_argument("tables", type=pathlib.Path)
    parser.add_argument("--list", action="store_true")
    arguments = parser.parse_args()
    reading = Reading(convert(arguments.ekd, arguments.text))
    print("| what | in the tables | right | misplaced | missing |\n|---|---|---|---|---|")
    pairs = measure_goals(reading, rows(arguments.tables / "goals.tsv"), arguments.list)
    measure_actors(reading, pairs, rows(arguments.tables / "actors.tsv"),
                   rows(arguments.tables / "responsibilities.tsv"), arguments.list)
    kinds = collections.Counter(element["kind"] for element in reading.elements.values())
    print("| elements |", ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())), "|")


if __name__ == "__main__":
    main()
