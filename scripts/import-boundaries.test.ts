import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  areaOf,
  cycleIn,
  fileEdges,
  type ImportEdge,
  importsOf,
  productFiles,
  readImports,
  siblingEdges,
} from './import-boundaries.ts';

const root = join(import.meta.dirname, '..');
const sources = join(root, 'src');

/** What each area may import besides itself. A new area must find its place here (docs/architecture.md). */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  matching: [],
  runtime: ['matching'],
  storage: ['runtime', 'tabular'],
  tabular: ['matching', 'runtime'],
  population: ['matching', 'runtime'],
  reference: ['matching', 'runtime', 'storage', 'tabular'],
  check: ['matching', 'reference', 'runtime'],
  licences: ['matching', 'runtime', 'storage'],
  batch: ['check', 'matching', 'reference', 'runtime', 'storage', 'tabular'],
  evaluate: ['batch', 'check', 'matching', 'reference', 'runtime', 'tabular'],
  mobile: ['licences', 'matching', 'reference', 'runtime', 'storage', 'tabular'],
  http: ['check', 'licences', 'matching', 'mobile', 'reference', 'runtime', 'storage'],
  cli: [
    'batch',
    'check',
    'evaluate',
    'http',
    'licences',
    'matching',
    'mobile',
    'population',
    'reference',
    'runtime',
    'storage',
    'tabular',
  ],
};

/** Packages that only one part of the program knows. */
const PACKAGE_OWNERS: Readonly<Record<string, readonly string[]>> = {
  fastify: ['http/'],
  koffi: ['storage/'],
  lmdb: ['storage/', 'reference/changes/', 'licences/', 'mobile/operators/subscriber-base/'],
  commander: ['cli/'],
  'cli-progress': ['cli/'],
  'csv-parse': ['tabular/'],
  'libphonenumber-js': ['matching/normalize/'],
};

const edges = readImports(sources);

const mayImport = ({ from, to }: ImportEdge): boolean => {
  const area = areaOf(from);
  if (areaOf(to) === area) return true;
  return (MAY_IMPORT[area] ?? []).some((allowed) => to === allowed || areaOf(to) === allowed);
};

const written = (list: readonly ImportEdge[]): string[] => list.map(({ from, to }) => `${from} imports ${to}`);

describe('imports', () => {
  it('are read at all', () => {
    expect(productFiles(sources).length).toBeGreaterThan(50);
    expect(edges.length).toBeGreaterThan(100);
  });

  it('go one way between areas', () => {
    expect(written(edges.filter((edge) => edge.isRelative && !mayImport(edge)))).toEqual([]);
  });

  it('leave no area without a place', () => {
    const areas = readdirSync(sources)
      .filter((name) => !/\.test\.ts$/.test(name))
      .map((name) => areaOf(name));
    expect(areas.filter((area) => MAY_IMPORT[area] === undefined)).toEqual([]);
  });

  it('point at files that are there', () => {
    const missing = edges.filter(({ to, isRelative }) => isRelative && !existsSync(join(sources, to)));
    expect(written(missing)).toEqual([]);
  });

  it('never go round in circles', () => {
    expect(cycleIn(fileEdges(edges))).toBeUndefined();
    expect(cycleIn(siblingEdges(edges))).toBeUndefined();
  });

  it('keep input and output, clock and packages out of the engine', () => {
    const foreign = edges.filter(({ from, isRelative }) => !isRelative && areaOf(from) === 'matching');
    const refused = foreign.filter(({ to }) => !to.startsWith('libphonenumber-js'));
    expect(written(refused)).toEqual([]);
  });

  it('keep each package where it belongs', () => {
    const strays = edges.filter(({ from, to }) => {
      const owners = Object.entries(PACKAGE_OWNERS).find(([name]) => to === name || to.startsWith(`${name}/`))?.[1];
      return owners !== undefined && !owners.some((owner) => from.startsWith(owner));
    });
    expect(written(strays)).toEqual([]);
  });

  it('keep the conformance cases apart from the code that they check', () => {
    const outside = readImports(join(root, 'conformance')).filter(
      ({ to, isRelative }) => (isRelative && to.startsWith('..')) || (!isRelative && !to.startsWith('node:')),
    );
    expect(written(outside)).toEqual([]);
  });
});

describe('the reader of imports', () => {
  it('sees every form, and no comment', () => {
    const text = [
      "import type { A } from './a.ts';",
      "import {\n  b,\n  type C,\n} from '../b.ts';",
      "import './side-effect.ts';",
      "export * from './d/e.ts';",
      "const late = await import('./late.ts');",
      "// import { no } from './no.ts';",
      "/* export { no } from './no.ts'; */",
      "import { join } from 'node:path';",
    ].join('\n');
    expect(importsOf('x/y.ts', text).map(({ to }) => to)).toEqual([
      'x/a.ts',
      'b.ts',
      'x/d/e.ts',
      'node:path',
      'x/side-effect.ts',
      'x/late.ts',
    ]);
  });

  it('finds a circle, between files and between folders', () => {
    const edge = (from: string, to: string): ImportEdge => ({ from, to, isRelative: true });
    const straight = [edge('a/x.ts', 'b/y.ts'), edge('a/z.ts', 'b/w.ts')];
    expect(cycleIn(fileEdges(straight))).toBeUndefined();
    expect(cycleIn(siblingEdges(straight))).toBeUndefined();
    const bent = [...straight, edge('b/w.ts', 'a/x.ts')];
    expect(cycleIn(fileEdges(bent))).toBeUndefined();
    expect(cycleIn(siblingEdges(bent))).toEqual(['a', 'b', 'a']);
    expect(cycleIn(fileEdges([edge('a/x.ts', 'b/y.ts'), edge('b/y.ts', 'a/x.ts')]))).toEqual([
      'a/x.ts',
      'b/y.ts',
      'a/x.ts',
    ]);
  });
});
