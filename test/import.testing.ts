import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { runInProcess } from './in-process.ts';

const PROGRAM = join(dirname(fileURLToPath(import.meta.url)), '../bin/idem.js');

export interface Ended {
  /** `null` if a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
}

/** A temporary folder, with a base that the first import creates. */
export interface Workplace {
  readonly folder: string;
  readonly base: string;
  /** Starts the built program there. */
  start(...args: string[]): Running;
  /** Starts it through another program, such as `unshare`. */
  startThrough(command: readonly string[], ...args: string[]): Running;
  /** Runs it and waits for its end. */
  run(...args: string[]): Promise<Ended>;
  /** The same in this process, which is cheaper; one after another. */
  runInProcess(...args: string[]): Promise<Ended>;
  /** Runs `idem import … --json` in this process, which must succeed, and returns the summary. */
  import(...args: string[]): Promise<ImportReport>;
  /** Whether `idem check` finds a person with this last name at 1 rue des Lilas. */
  finds(lastName: string): Promise<boolean>;
  remove(): void;
}

export interface ImportReport {
  readonly read: number;
  readonly taken: number;
  readonly rejected: Readonly<Record<string, number>>;
  readonly replaced: number;
  readonly people: number;
  readonly households: number;
  readonly generation: string;
  readonly rejectsFiles: readonly string[];
  readonly peakMemory: number;
  readonly sources: readonly {
    readonly encoding: string;
    readonly ignored: readonly string[];
    readonly columns: Readonly<Record<string, string>>;
  }[];
}

export function makeWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'idem-import-'));
  const base = join(folder, 'base');
  const startThrough = (command: readonly string[], ...args: string[]): Running => {
    const env = { PATH: process.env.PATH, IDEM_BASE: base };
    const [program, ...before] = [...command, process.execPath, PROGRAM];
    const child = spawn(program!, [...before, ...args], { cwd: folder, env });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    // A process that is killed stops reading.
    child.stdin.on('error', () => {});
    const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
    return { child, ended };
  };
  const start = (...args: string[]) => startThrough([], ...args);
  const run = async (...args: string[]) => {
    const { child, ended } = start(...args);
    child.stdin.end();
    return ended;
  };
  const runHere = async (...args: string[]) => {
    const { exitCode, out, err } = await runInProcess(args, { cwd: folder, env: { IDEM_BASE: base } });
    return { code: exitCode, stdout: out, stderr: err };
  };
  return {
    folder,
    base,
    start,
    startThrough,
    run,
    runInProcess: runHere,
    async import(...args) {
      const ended = await runHere('import', '--json', ...args);
      expect(ended).toMatchObject({ code: 0, stderr: '' });
      return JSON.parse(ended.stdout) as ImportReport;
    },
    async finds(lastName) {
      const question = ['--last-name', lastName, '--address', '1 rue des Lilas', '--postal-code', '75011', '--json'];
      const { out, err } = await runInProcess(['check', ...question, '--base', base]);
      expect(err).toBe('');
      return (JSON.parse(out) as { DATA1: { result: string } }).DATA1.result === 'FOUND';
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const HEADER = 'id,last_name,first_name,address,postal_code,city\n';

/** A row with the address that `finds` checks. */
export function rowOf(id: string, lastName: string): string {
  return `${id},${lastName},Zoé,1 rue des Lilas,75011,Paris\n`;
}

/** Rows of people with other names and addresses. */
export function manyRows(count: number, prefix = 'm'): string {
  return Array.from(
    { length: count },
    (_, at) => `${prefix}${at},Dupont${letters(at)},Luc,${at % 90} rue Haute,69001,Lyon\n`,
  ).join('');
}

function letters(value: number): string {
  return [...String(value)].map((digit) => String.fromCharCode(97 + Number(digit))).join('');
}
