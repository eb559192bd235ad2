// SPDX-License-Identifier: MIT
// node layout.mjs PROGRAM GRAPH OUT: lays out a graph with elk-layered, elk-mrtree, dagre or tidy-tree, and
// prints how long that took: by the clock on the wall and of the processor, in milliseconds.
import fs from "node:fs";
import { createRequire } from "node:module";

// Packages lie in the folder of the build, not beside this file.
const require = createRequire(process.cwd() + "/");
const [program, input, output] = process.argv.slice(2);
const graph = JSON.parse(fs.readFileSync(input, "utf8"));
const boxOf = (index, x, y) => [index, x, y, graph.nodes[index].width, graph.nodes[index].height];

async function elk(algorithm) {
  const ELK = require("elkjs");
  const asked = {
    id: "root",
    layoutOptions: { "elk.algorithm": algorithm, "elk.direction": "UP", "elk.aspectRatio": "1.78" },
    children: graph.nodes.map((node, index) => ({ id: `n${index}`, width: node.width, height: node.height })),
    edges: graph.edges.map(([source, target], index) => ({
      id: `e${index}`, sources: [`n${source}`], targets: [`n${target}`],
    })),
  };
  return [new ELK(), async (engine) => {
    const done = await engine.layout(asked);
    return {
      boxes: done.children.map((child, index) => boxOf(index, child.x, child.y)),
      lines: done.edges.map((edge, index) => ({
        edge: index,
        points: (edge.sections ?? []).flatMap((section) =>
          [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map((p) => [p.x, p.y])),
      })),
    };
  }];
}

async function dagre() {
  const { Graph, layout } = require("@dagrejs/dagre");
  const asked = new Graph({ multigraph: true });
  asked.setGraph({ rankdir: "BT" });
  asked.setDefaultEdgeLabel(() => ({}));
  graph.nodes.forEach((node, index) => asked.setNode(String(index), { width: node.width, height: node.height }));
  graph.edges.forEach(([source, target], index) => asked.setEdge(String(source), String(target), {}, String(index)));
  return [asked, async () => {
    layout(asked);
    return {
      boxes: graph.nodes.map((node, index) => {
        const { x, y } = asked.node(String(index));
        return boxOf(index, x - node.width / 2, y - node.height / 2);
      }),
      lines: asked.edges().map((edge) => ({
        edge: Number(edge.name),
        points: asked.edge(edge).points.map((p) => [p.x, p.y]),
      })),
    };
  }];
}

/// Every node below the first it hangs on, all other relations as straight lines.
async function tidyTree() {
  const { flextree } = require("d3-flextree");
  const children = graph.nodes.map(() => []);
  const parent = graph.nodes.map(() => -1);
  const rootOf = (node) => { while (parent[node] >= 0) node = parent[node]; return node; };
  const hang = (child, above) => {
    if (parent[child] >= 0 || rootOf(above) === child) return;
    parent[child] = above;
    children[above].push(child);
  };
  graph.edges.forEach(([source, target], index) => { if (graph.places[index]) hang(source, target); });
  graph.edges.forEach(([source, target], index) => { if (!graph.places[index]) hang(source, target); });
  const tree = (index) => ({ index, children: children[index].map(tree) });
  const data = { index: -1, children: graph.nodes.map((_, i) => i).filter((i) => parent[i] < 0).map(tree) };
  const engine = flextree({
    nodeSize: (node) => node.data.index < 0
      ? [1, 1] : [graph.nodes[node.data.index].width + 12, graph.nodes[node.data.index].height + 28],
  });
  return [engine, async () => {
    const root = engine(engine.hierarchy(data));
    const middle = [];
    const boxes = [];
    root.each((node) => {
      const index = node.data.index;
      if (index < 0) return;
      const { width, height } = graph.nodes[index];
      middle[index] = [node.x, node.y + height / 2];
      boxes.push(boxOf(index, node.x - width / 2, node.y));
    });
    return { boxes, lines: graph.edges.map(([source, target], index) => ({
      edge: index, points: [middle[source], middle[target]] })) };
  }];
}

const makers = { "elk-layered": () => elk("layered"), "elk-mrtree": () => elk("mrtree"), dagre, "tidy-tree": tidyTree };
const [engine, run] = await makers[program]();
const cpu = process.cpuUsage();
const wall = performance.now();
const layout = await run(engine);
const used = process.cpuUsage(cpu);
console.log(JSON.stringify({ ms: [performance.now() - wall, (used.user + used.system) / 1000] }));
fs.writeFileSync(output, JSON.stringify(layout));
process.exit(0);
