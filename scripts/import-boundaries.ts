import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';

/** One `import` or `export … from` of a source file. */
export interface ImportEdge {
  /** Path from the root of the sources, with `/`. */
  readonly from: string;
  /** The same of what is imported; a package's or a `node:` name as it is written. */
  readonly to: string;
  readonly isRelative: boolean;
}

/** The files of a folder that make the program; tests and what only tests use are left out. */
export function productFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !/\.(?:test|testing|contract)\.ts$/.test(path))
    .sort();
}

const STATIC_IMPORT = /^\s*(?:import|export)\b[^'";]*?\bfrom\s*'([^']+)'/gm;
const BARE_IMPORT = /^\s*import\s*'([^']+)'/gm;
const DYNAMIC_IMPORT = /\bimport\(\s*'([^']+)'/g;

/** Every import of one file's text. */
export function importsOf(from: string, text: string): ImportEdge[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [STATIC_IMPORT, BARE_IMPORT, DYNAMIC_IMPORT]
    .flatMap((pattern) => Array.from(code.matchAll(pattern), (match) => match[1]!))
    .map((written) => {
      const isRelative = written.startsWith('.');
      const to = isRelative ? normalize(join(dirname(from), written)) : written;
      return { from, to, isRelative };
    });
}

export function readImports(root: string): ImportEdge[] {
  return productFiles(root).flatMap((path) => importsOf(path, readFileSync(join(root, path), 'utf8')));
}

/** `matching` of `matching/compare/city.ts`; a file at the top is an area of its own, without its ending. */
export function areaOf(path: string): string {
  return path.split('/', 1)[0]!.replace(/\.ts$/, '');
}

/**
 * Every edge between two folders that stand in one folder, or a folder and a file that do: what makes a layout readable
 * is that these have a direction, whatever happens inside each.
 */
export function siblingEdges(edges: readonly ImportEdge[]): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const { from, to, isRelative } of edges) {
    if (!isRelative || to.startsWith('..')) continue;
    const left = from.split('/');
    const right = to.split('/');
    let shared = 0;
    while (left[shared] === right[shared] && shared < left.length - 1) shared++;
    // A file beside a folder is the folder's neighbour, not its content: only folders are ordered.
    if (left.length === shared + 1 || right.length === shared + 1) continue;
    add(graph, left.slice(0, shared + 1).join('/'), right.slice(0, shared + 1).join('/'));
  }
  return graph;
}

export function fileEdges(edges: readonly ImportEdge[]): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const { from, to, isRelative } of edges) if (isRelative) add(graph, from, to);
  return graph;
}

function add(graph: Map<string, Set<string>>, from: string, to: string): void {
  const targets = graph.get(from) ?? new Set();
  graph.set(from, targets.add(to));
}

/** One way round in circles, or `undefined`: `a`, `b`, `a`. */
export function cycleIn(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | undefined {
  const finished = new Set<string>();
  const walk = (node: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (finished.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const cycle = walk(next, [...path, node]);
      if (cycle) return cycle;
    }
    finished.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const cycle = walk(node, []);
    if (cycle) return cycle;
  }
  return undefined;
}
