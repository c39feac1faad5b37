import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';

/** One import of a source file. */
export interface ImportEdge {
  /** Path from the root of the sources, with `/`. */
  readonly from: string;
  /** The same for a relative import, otherwise the name as written: a package or `node:` module. */
  readonly to: string;
  readonly isRelative: boolean;
}

/** The source files of a folder without tests and files that only tests use. */
export function productFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !/\.(?:test|testing|contract)\.ts$/.test(path))
    .sort();
}

const IMPORT_PATTERNS = [
  /^\s*(?:import|export)\b[^'";]*?\bfrom\s*'([^']+)'/gm,
  /^\s*import\s*'([^']+)'/gm,
  /\bimport\(\s*'([^']+)'/g,
  /\bcreateRequire\(import\.meta\.url\)\(\s*'([^']+)'/g,
];

/** Every import in the text of a file. */
export function importsOf(from: string, text: string): ImportEdge[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return IMPORT_PATTERNS.flatMap((pattern) => Array.from(code.matchAll(pattern), (match) => match[1]!)).map(
    (written) => {
      const isRelative = written.startsWith('.');
      const to = isRelative ? normalize(join(dirname(from), written)) : written;
      return { from, to, isRelative };
    },
  );
}

export function readImports(root: string): ImportEdge[] {
  return productFiles(root).flatMap((path) => importsOf(path, readFileSync(join(root, path), 'utf8')));
}

/** `matching` for `matching/compare/city.ts`. */
export function moduleOf(path: string): string {
  return path.split('/', 1)[0]!;
}

/** The edges between folders of the same parent folder, derived from the imports of their files. */
export function siblingEdges(edges: readonly ImportEdge[]): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const { from, to, isRelative } of edges) {
    if (!isRelative || to.startsWith('..')) continue;
    const left = from.split('/');
    const right = to.split('/');
    let shared = 0;
    while (left[shared] === right[shared] && shared < left.length - 1) shared++;
    // Only folders are ordered; the files next to them are not.
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

/** The nodes of a cycle, such as `a`, `b`, `a`, or `undefined` if there is none. */
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
