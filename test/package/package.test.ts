import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentFor, installNode } from '../../scripts/node-binary.ts';

/** The package as `npm publish` would send it, installed in another folder on every supported version of Node.js. */
const root = join(import.meta.dirname, '../..');
const NODE_VERSIONS = ['20.19.0', '22', '24'];
const PERSON = 'id;last_name;first_name;address;postal_code;city\n1;Durand;Anne;3 rue du Bac;75007;Paris\n';

/** A program of another project that uses both entry points, with their types. */
const ENTRY_POINTS = `
import { type CheckResult, openBase } from 'idem-identity-check';
import { createClient, type CheckRequest } from 'idem-identity-check/client';

const base = openBase('.idem/base');
const answer: CheckResult = await base.check({ lastName: 'Durand', address: '3 rue du Bac', postalCode: '75007' });
const [likeliest] = await base.candidates({ lastName: 'Durand', firstName: 'Anne', postalCode: '75007' }, 3);
await base.close();
const request: CheckRequest = {
  person: { last_name: 'Durand', address: '3 rue du Bac', postal_code: '75007' },
  candidates: 3,
};
const client = createClient({ url: process.env['IDEM_URL']!, key: process.env['IDEM_KEY']! });
// @ts-expect-error There is no such field.
const wrong: CheckRequest = { person: { surname: 'Durand' } };
void wrong;
const { result, candidates } = await client.checkPerson({ body: request });
console.log(answer.found, answer.lastName, likeliest?.recordId, result, candidates?.[0]?.record_id);
`;

/** A project with strict types, and those of Node.js from this repository. */
function writeProject(cwd: string): string {
  const compilerOptions = {
    target: 'es2023',
    module: 'nodenext',
    strict: true,
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
  };
  const path = join(cwd, 'tsconfig.json');
  writeFileSync(path, JSON.stringify({ compilerOptions, files: ['entry-points.mts'] }));
  return path;
}

/** The installed program as a server on a free port. */
async function serve(cwd: string, env: NodeJS.ProcessEnv): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const args = ['serve', '--port', '0', '--workers', '1', '--log-level', 'warn', '--json'];
  const server = spawn(join(cwd, 'node_modules/.bin/idem'), args, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');
  const [line] = await once(server.stdout, 'data');
  return {
    url: JSON.parse(String(line)).url,
    async stop() {
      server.kill();
      await ended;
    },
  };
}

let folder: string;
let tarball: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-package-'));
  execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: root, stdio: 'pipe' });
  tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz'))!);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function contents(): string[] {
  const list = execFileSync('tar', ['--list', '--gzip', '--file', tarball], { encoding: 'utf8' });
  return list
    .trimEnd()
    .split('\n')
    .map((path) => path.replace('package/', ''));
}

const contentOf = (path: string): string =>
  execFileSync('tar', ['--extract', '--gzip', '--to-stdout', '--file', tarball, `package/${path}`], {
    encoding: 'utf8',
  });

describe('the published package', () => {
  it('contains the program, its data and its documents', () => {
    const expected = [
      'bin/idem.js',
      'dist/program/cli/main.js',
      'dist/console/index.html',
      'dist/console/reference.html',
      'docs/operate.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'CHANGELOG.md',
    ];
    expect(contents()).toEqual(expect.arrayContaining(expected));
  });

  it('contains no tests, no TypeScript sources and no source maps', () => {
    const isSource = (path: string) => /\.(test|testing|contract)\.|\.ts$|\.map$/.test(path);
    expect(contents().filter((path) => isSource(path) && !path.startsWith('dist/types/src/'))).toEqual([]);
    expect(
      contents()
        .filter((path) => path.startsWith('dist/types/'))
        .sort(),
    ).toEqual([
      'dist/types/src/client/api.generated.d.ts',
      'dist/types/src/client/index.d.ts',
      'dist/types/src/library/index.d.ts',
    ]);
  });

  it('pins every dependency', () => {
    const { packages } = JSON.parse(contentOf('npm-shrinkwrap.json'));
    const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    expect(packages['node_modules/fastify'].version).toBe(locked['node_modules/fastify'].version);
    expect(Object.values<{ dev?: boolean }>(packages).filter(({ dev }) => dev)).toEqual([]);
  });

  it('lists every dependency in a CycloneDX bill of materials', () => {
    const sbom = JSON.parse(contentOf('sbom.cdx.json'));
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'idem-identity-check' } } });
    const names = sbom.components.map(({ name }: { name: string }) => name);
    const { dependencies } = JSON.parse(contentOf('package.json'));
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  });

  it.concurrent.each(NODE_VERSIONS)(
    'installs and runs on Node.js %s, with strict engines and without install scripts',
    async (version) => {
      const env = environmentFor(installNode(root, version));
      const cwd = join(folder, version);
      mkdirSync(cwd);
      const run = async (program: string, ...args: string[]) =>
        (await promisify(execFile)(program, args, { cwd, env, encoding: 'utf8' })).stdout;
      await run('npm', 'init', '--yes');
      const flags = ['--engine-strict', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
      await run('npm', 'install', ...flags, tarball);

      const idem = (...args: string[]) => run(join(cwd, 'node_modules/.bin/idem'), ...args);
      expect((await idem('--version')).trim()).toBe(JSON.parse(contentOf('package.json')).version);
      writeFileSync(join(cwd, 'people.csv'), PERSON);
      await idem('import', 'people.csv');
      const who = ['--last-name', 'Durand', '--address', '3 rue du Bac', '--postal-code', '75007'];
      expect(await idem('check', ...who, '--json')).toContain('"result":"FOUND"');
      writeFileSync(join(cwd, 'entry-points.mts'), ENTRY_POINTS);
      await promisify(execFile)(join(root, 'node_modules/.bin/tsc'), ['-p', writeProject(cwd)], { cwd });
      const secret = (await idem('key', 'add', '--name', 'client', '--scopes', 'check')).trim();
      const server = await serve(cwd, env);
      try {
        const clientEnv = { ...env, IDEM_URL: server.url, IDEM_KEY: secret };
        const { stdout } = await promisify(execFile)('node', ['entry-points.mjs'], { cwd, env: clientEnv });
        expect(stdout).toBe('true E 1 found 1\n');
      } finally {
        await server.stop();
      }
      await idem('licence', 'add', '--name', 'ACME', '--products', 'idcheck-plus');
      expect(await idem('licence', 'list')).toContain('ACME');
      rmSync(cwd, { recursive: true });
    },
  );
});
