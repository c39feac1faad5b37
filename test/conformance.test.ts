import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createResponseValidator,
  type ObservedResponse,
  type OpenApiDocument,
} from '../src/http/openapi/validate-response.testing.ts';
import { succeedInProcess } from './in-process.ts';

/** The built program, and the built runner that knows nothing of it, against each other. */
const root = join(import.meta.dirname, '..');
const run = promisify(execFile);
const idem = (...args: readonly string[]) => succeedInProcess(args, { cwd: root });
const runner = (...args: readonly string[]) =>
  run(process.execPath, [join(root, 'dist/conformance/run.js'), ...args], { cwd: root, maxBuffer: 64 * 1024 * 1024 });

interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly results: readonly {
    readonly topic: string;
    readonly name: string;
    readonly passed: boolean;
    readonly differences: readonly unknown[];
    readonly exchange?: ObservedResponse;
  }[];
}

const SECRET = ['--client-secret', 'CONF-SECRET'];
const LICENCES: readonly (readonly [product: string, code: string, ...more: string[]])[] = [
  ['idcheck', 'CONF-IDCHECK', ...SECRET],
  ['idcheck', 'CONF-IDCHECK-SPENT', '--credits', '0'],
  ['idcheck-plus', 'CONF-IDCHECK-PLUS'],
  [
    'idmobile',
    'CONF-IDMOBILE',
    ...SECRET,
    '--redirect-uri',
    'https://conformance.example/consent',
    '--answer-by-redirect',
    'https://conformance.example/back',
  ],
  ['idmobile', 'CONF-IDMOBILE-BETA', ...SECRET, '--operators', 'Beta Mobile'],
  ['idmobile', 'CONF-IDMOBILE-SPENT', ...SECRET, '--credits', '0'],
  ['idmobile', 'CONF-IDMOBILE-ONE', ...SECRET, '--credits', '1'],
];

let base: string;
let server: ChildProcess;
let url: string;
let report: Report;

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'idem-conformance-'));
  await idem('import', join(root, 'conformance/people.csv'), '--base', base);
  await idem('subscribers', 'import', join(root, 'conformance/subscribers.csv'), '--base', base);
  for (const [product, code, ...more] of LICENCES) {
    const named = ['--base', base, '--name', code, '--products', product, '--code', code];
    await idem('licence', 'add', ...named, ...more);
  }
  server = spawn(
    process.execPath,
    [
      join(root, 'bin/idem.js'),
      ...['serve', '--port', '0', '--workers', '2', '--base', base],
      ...['--operators', join(root, 'conformance/operators.json')],
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        IDEM_LOG_LEVEL: 'warn',
        IDEM_GUESSING_BUDGET: '0',
        IDEM_WARM_UP_MS: '0',
        CONFORMANCE_OPERATOR_SECRET: 'none',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  url = await announcedUrl(server);
});

afterAll(async () => {
  if (server.exitCode === null) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  }
  rmSync(base, { recursive: true, force: true });
});

async function announcedUrl(child: ChildProcess): Promise<string> {
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout! })) {
    const found = /https?:\/\/\S+?:\d+/.exec(line)?.[0];
    if (found) return found;
  }
  const [exitCode, signal] = (await ended) as [number | null, string | null];
  throw new Error(`the server ended without its address: ${signal ?? `exit code ${exitCode}`}`);
}

describe('the real server, two workers', () => {
  it('answers every case of the conformance suite', async () => {
    const outcome = await runner('--url', url, '--json').catch((error: { stdout: string; stderr: string }) => error);
    expect(outcome.stderr).toBe('');
    report = JSON.parse(outcome.stdout) as Report;
    expect(report.results.filter(({ passed }) => !passed)).toEqual([]);
    expect(report).toMatchObject({ failed: 0 });
    expect(report.passed).toBeGreaterThan(600);
  });

  it('answers them as its OpenAPI document says', async () => {
    const document = (await (await fetch(`${url}/openapi.json`)).json()) as OpenApiDocument;
    const differencesOf = createResponseValidator(document);
    const observed = report.results.flatMap(({ exchange }) => (exchange === undefined ? [] : [exchange]));
    const differences = observed
      // Requests for paths that do not exist, and with methods that a path does not have.
      .filter(({ status, method }) => status !== 404 && status !== 405 && method !== 'HEAD')
      .flatMap(differencesOf);
    expect(observed.length).toBeGreaterThan(600);
    expect([...new Set(differences)]).toEqual([]);
  });

  it('ends with 0 on SIGTERM', async () => {
    const ended = new Promise((resolve) => server.once('exit', (code, signal) => resolve({ code, signal })));
    server.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null });
  });
});

describe('the conformance runner', () => {
  const outcomeOf = (...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
    runner(...args).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );

  it('says what it is for', async () => {
    const { code, stdout } = await outcomeOf('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('--licence-idcheck-plus CODE');
  });

  it('fails where nothing answers, case by case', async () => {
    const { code, stdout } = await outcomeOf('--url', 'http://127.0.0.1:9', '--only', 'answer/plus');
    expect(code).toBe(1);
    expect(stdout).toMatch(/ECONNREFUSED[\s\S]*0 passed, \d+ failed/);
  });

  it.each([[[]], [['--url', 'nowhere']], [['--url', 'http://127.0.0.1:9', '--only', 'no such case']], [['--what']]])(
    'refuses %j with one sentence and 2',
    async (args) => {
      const { code, stdout, stderr } = await outcomeOf(...args);
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
  );
});
