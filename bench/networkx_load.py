#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""networkx_load.py FILE: the model as a networkx graph and its components; prints the milliseconds, imports left out."""
import sys
import time
import xml.etree.ElementTree as ElementTree

import networkx

start = time.perf_counter()
root = ElementTree.parse(sys.argv[1]).getroot()
graph = networkx.MultiDiGraph()
for element in root.find("elements"):
    labels = {label.get("lang"): label.text for label in element.findall("label")}
    graph.add_node(element.get("id"), kind=element.get("kind"), labels=labels)
for relation in root.find("relations"):
    graph.add_edge(relation.get("source"), relation.get("target"), relation.get("id"), kind=relation.get("kind"))
loaded = time.perf_counter()
components = networkx.number_weakly_connected_components(graph)
end = time.perf_counter()
print(f'{{"load": {(loaded - start) * 1000:.4f}, "components": {(end - loaded) * 1000:.4f}, "count": {components}}}')
