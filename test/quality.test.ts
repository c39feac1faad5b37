import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../quality/report/report.ts';

/** The benchmark as built, against the run that is stored in the repository. */
const root = join(import.meta.dirname, '..');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-quality-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

function quality(...args: string[]): Promise<Outcome> {
  const program = join(root, 'dist/quality/run.js');
  const child = spawn(process.execPath, [program, '--keep-base', join(folder, 'bases'), ...args], { cwd: root });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, out, err }));
  });
}

describe('the quality of matching', () => {
  it('is not lower than the stored run in any total', async () => {
    const page = join(folder, 'report.html');
    const json = join(folder, 'report.json');
    const baseline = join(root, 'quality/baseline.json');
    const { exitCode, out, err } = await quality('--compare', baseline, '--scan', '40', '--html', page, '--json', json);
    expect(err).toBe('');
    expect(out).not.toContain('Not the same questions');
    expect(exitCode, out).toBe(0);
    expect(readFileSync(page, 'utf8')).toContain('Idem: quality of matching');
    const report = JSON.parse(readFileSync(json, 'utf8')) as Report;
    expect(report.totals.at(-1)!.counts.questions).toBeGreaterThan(5000);
    expect(report.scan!.questions).toBeGreaterThan(30);
    expect(report.scan!.agreed / report.scan!.questions).toBeGreaterThan(0.9);
    expect(report.match!.totals.at(-1)!.counts.questions).toBeGreaterThan(1000);
  }, 300_000);

  it('measures a single error model', async () => {
    const { exitCode, out } = await quality('--persons', '2000', '--questions', '50', '--only', 'street-letter-lost');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^street-letter-lost +50 /m);
  });

  it.each([
    [['--only', 'nothing-known'], 'unknown error model "nothing-known"'],
    [['--persons', 'many'], 'expected a whole number from 100'],
    [['--product', 'idmobile'], 'Allowed choices are idcheck, idcheck-plus, match'],
  ])('rejects %s with an explanation', async (args, message) => {
    const { exitCode, err } = await quality(...args);
    expect(exitCode).toBe(2);
    expect(err).toContain(message);
  });
});
