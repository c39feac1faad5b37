import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  cycleIn,
  fileEdges,
  type ImportEdge,
  importsOf,
  moduleOf,
  productFiles,
  readImports,
  siblingEdges,
} from './import-boundaries.ts';
import { MODULES, PACKAGE_OWNERS, withModules } from './modules.ts';

const root = join(import.meta.dirname, '..');
const sources = join(root, 'src');
const edges = readImports(sources);
const betweenModules = edges.filter(({ from, to, isRelative }) => isRelative && moduleOf(from) !== moduleOf(to));

const written = (list: readonly ImportEdge[]): string[] => list.map(({ from, to }) => `${from} imports ${to}`);

describe('the imports of src/', () => {
  it('are found', () => {
    expect(productFiles(sources).length).toBeGreaterThan(50);
    expect(edges.length).toBeGreaterThan(100);
    expect(betweenModules.length).toBeGreaterThan(50);
  });

  it('point at existing files', () => {
    expect(written(edges.filter(({ to, isRelative }) => isRelative && !existsSync(join(sources, to))))).toEqual([]);
  });

  it('have no cycles between files or between folders', () => {
    expect(cycleIn(fileEdges(edges))).toBeUndefined();
    expect(cycleIn(siblingEdges(edges))).toBeUndefined();
  });

  it('of packages stay within the modules that own them', () => {
    const packages = edges.filter(({ to, isRelative }) => !isRelative && !to.startsWith('node:'));
    const strays = packages.filter(({ from, to }) => {
      const owners = Object.entries(PACKAGE_OWNERS).find(([name]) => to === name || to.startsWith(`${name}/`))?.[1];
      return owners !== undefined && !owners.includes(moduleOf(from));
    });
    expect(written(strays)).toEqual([]);
    const used = new Set(packages.map(({ to }) => to));
    const unused = Object.keys(PACKAGE_OWNERS).filter(
      (name) => ![...used].some((to) => `${to}/`.startsWith(`${name}/`)),
    );
    expect(unused).toEqual([]);
  });

  it('give matching no access to files, network, clock or packages', () => {
    const foreign = edges.filter(
      ({ from, to, isRelative }) =>
        moduleOf(from) === 'matching' && !isRelative && to !== 'any-ascii' && !to.startsWith('libphonenumber-js'),
    );
    expect(written(foreign)).toEqual([]);
  });
});

describe('scripts/modules.ts', () => {
  it('names every module and folder of src/', () => {
    const folders = readdirSync(sources, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(sources.length + 1)
          .replaceAll('\\', '/'),
      );
    const named = Object.entries(MODULES).flatMap(([name, { folders: inner = {} }]) => [
      name,
      ...Object.keys(inner).map((folder) => `${name}/${folder}`),
    ]);
    expect(named.sort()).toEqual(folders.sort());
    const files = readdirSync(sources, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
    expect(files.map(({ name }) => name)).toEqual([]);
  });

  it.each(Object.entries(MODULES))('lists exactly the modules that %s imports', (name, { imports }) => {
    const imported = betweenModules.filter(({ from }) => moduleOf(from) === name).map(({ to }) => moduleOf(to));
    expect([...imports].sort()).toEqual([...new Set(imported)].sort());
  });

  it.each(Object.entries(MODULES))(
    'lists exactly the files of %s that other modules import',
    (name, { publicFiles }) => {
      const imported = betweenModules
        .filter(({ to }) => moduleOf(to) === name)
        .map(({ to }) => to.slice(name.length + 1));
      expect([...publicFiles].sort()).toEqual([...new Set(imported)].sort());
    },
  );

  it('matches docs/architecture.md (npm run reference)', () => {
    const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
    expect(page).toBe(withModules(page));
  });
});

describe('conformance/', () => {
  it('imports nothing from the code under test', () => {
    const outside = readImports(join(root, 'conformance')).filter(
      ({ to, isRelative }) => (isRelative && to.startsWith('..')) || (!isRelative && !to.startsWith('node:')),
    );
    expect(written(outside)).toEqual([]);
  });
});

describe('importsOf', () => {
  it('finds every form of import, and none in comments', () => {
    const text = [
      "import type { A } from './a.ts';",
      "import {\n  b,\n  type C,\n} from '../b.ts';",
      "import './side-effect.ts';",
      "export * from './d/e.ts';",
      "const late = await import('./late.ts');",
      "type Koffi = typeof import('koffi');",
      "const native = createRequire(import.meta.url)('native') as Native;",
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
      'koffi',
      'native',
    ]);
  });
});

describe('cycleIn', () => {
  it('finds a cycle between files and between folders', () => {
    const edge = (from: string, to: string): ImportEdge => ({ from, to, isRelative: true });
    const acyclic = [edge('a/x.ts', 'b/y.ts'), edge('a/z.ts', 'b/w.ts')];
    expect(cycleIn(fileEdges(acyclic))).toBeUndefined();
    expect(cycleIn(siblingEdges(acyclic))).toBeUndefined();
    const folderCycle = [...acyclic, edge('b/w.ts', 'a/x.ts')];
    expect(cycleIn(fileEdges(folderCycle))).toBeUndefined();
    expect(cycleIn(siblingEdges(folderCycle))).toEqual(['a', 'b', 'a']);
    expect(cycleIn(fileEdges([edge('a/x.ts', 'b/y.ts'), edge('b/y.ts', 'a/x.ts')]))).toEqual([
      'a/x.ts',
      'b/y.ts',
      'a/x.ts',
    ]);
  });
});
