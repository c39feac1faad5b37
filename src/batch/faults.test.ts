import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { evaluateFile } from '../evaluate/index.ts';
import { importFiles } from '../reference/import/index.ts';
import { PEOPLE } from '../reference/rows/index.ts';
import { Failure } from '../runtime/errors.ts';
import { openSource } from '../tabular/index.ts';
import { testBatchRequest } from './batch.testing.ts';
import { writeFailure } from './output.ts';
import { questionSchema } from './product.ts';
import { type BatchRequest, runBatch } from './run-batch.ts';

/** More than four batches. */
const ROWS = 4000;
const rows = Array.from(
  { length: ROWS },
  (_, i) => `${i};Ornitho;Rinque;3 place du Bec;69001;Lyon;p1;${'x'.repeat(220)}`,
);
const TEXT = `n;nom;prenom;adresse;cp;ville;truth;note\n${rows.join('\n')}\n`;

let folder: string;
let base: string;
let input: string;
let target: string;
let output: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idem-faults-'));
  base = join(folder, 'base');
  input = join(folder, 'in.csv');
  target = join(folder, 'answers');
  output = join(target, 'out.csv');
  const people = join(folder, 'people.csv');
  writeFileSync(people, 'id;nom;prenom;adresse;cp;ville\np1;Ornitho;Rinque;3 place du Bec;69001;Lyon\n');
  const sources = [await openSource(people, { schema: PEOPLE })];
  await importFiles({ base, sources, replace: true, country: 'FR', onReject: () => {} });
});
beforeEach(() => {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  writeFileSync(input, TEXT);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function openQuestions(path: string) {
  return openSource(path, { schema: questionSchema('idcheck') });
}

async function answer(request: Partial<BatchRequest> = {}) {
  const settings = { product: 'idcheck', output, base, checkpointIntervalMs: 0, ...request } as const;
  return runBatch(await testBatchRequest(input, settings));
}

/** The answers of a run without a fault. */
async function undisturbed(): Promise<Buffer> {
  await answer();
  const bytes = readFileSync(output);
  rmSync(output);
  return bytes;
}

describe('a batch whose input fails in the middle', () => {
  it('ends with the error, keeps what it has answered, and resumes', async () => {
    const whole = await undisturbed();
    const source = await openQuestions(input);
    const failing: typeof source = Object.create(source, {
      batches: {
        value: async function* (signal?: AbortSignal, batchBytes?: number) {
          let count = 0;
          for await (const batch of source.batches(signal, batchBytes)) {
            // One thread reads three batches before the first is written.
            if (++count === 4) throw new Failure('cannot read in.csv: input/output error');
            yield batch;
          }
        },
      },
    });
    await expect(answer({ source: failing })).rejects.toThrow(new Failure('cannot read in.csv: input/output error'));
    expect(existsSync(output)).toBe(false);
    const starts: { rowsBefore: number }[] = [];
    const summary = await answer({ onStart: (start) => starts.push(start) });
    expect(starts[0]?.rowsBefore).toBeGreaterThan(0);
    expect(summary.rows).toBe(ROWS);
    expect(readFileSync(output).equals(whole)).toBe(true);
  });

  it('names a compressed file that was cut off', async () => {
    const path = `${input}.gz`;
    writeFileSync(path, gzipSync(TEXT, { level: 0 }));
    truncateSync(path, 400_000);
    await expect(answer({ source: await openQuestions(path) })).rejects.toThrow(/in\.csv\.gz/);
    expect(existsSync(output)).toBe(false);
  });
});

describe('a batch whose output fails in the middle', () => {
  it('fails if the folder of the output disappears, and leaves no answers behind that look complete', async () => {
    const onProgress = () => {
      if (existsSync(target)) renameSync(target, `${target}-moved`);
    };
    try {
      await expect(answer({ onProgress })).rejects.toThrow(`cannot write ${output}: no such directory`);
      expect(existsSync(output)).toBe(false);
      expect(existsSync(join(`${target}-moved`, 'out.csv'))).toBe(false);
    } finally {
      rmSync(`${target}-moved`, { recursive: true, force: true });
    }
    expect(readFileSync(input, 'utf8')).toBe(TEXT);
  });

  it('ends with the error of a stream that fails', async () => {
    let writes = 0;
    const write = async () => {
      if (++writes === 3) throw writeFailure('answers', Object.assign(new Error('write'), { code: 'ENOSPC' }));
    };
    await expect(answer({ output: write })).rejects.toThrow('cannot write answers: the disk is full; free some space');
    expect(writes).toBe(3);
  });
});

describe('an evaluation whose input fails in the middle', () => {
  it('ends with the error, and reports no result', async () => {
    const path = `${input}.gz`;
    writeFileSync(path, gzipSync(TEXT, { level: 0 }));
    truncateSync(path, 400_000);
    const evaluated = evaluateFile({
      source: await openSource(path, { schema: questionSchema('match') }),
      truth: 'truth',
      truthKind: 'record',
      product: 'match',
      thresholds: { atPresent: 0.5, precision: 0.99 },
      base,
      country: 'FR',
      householdKey: undefined,
    });
    await expect(evaluated).rejects.toThrow(/in\.csv\.gz/);
  });
});
