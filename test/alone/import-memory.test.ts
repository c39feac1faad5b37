import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { memoryOf } from '../../bench/processes/memory.ts';
import { pinnedCores } from '../../bench/processes/pin.ts';
import { sampleMaximum } from '../../bench/processes/watch.ts';
import { populationCsv } from '../../src/population/index.ts';
import { type ImportReport, makeWorkplace, type Workplace } from '../import.testing.ts';

let place: Workplace;
beforeEach(() => {
  place = makeWorkplace();
});
afterEach(() => place.remove());

const ROWS = { few: 60_000, many: 360_000 } as const;

/** 67 bytes for each additional row. The record of a row has about 136. */
const MAX_GROWTH_BYTES = 20e6;

/** Limits V8's heap of long-lived objects. Buffers are outside it, so the resident memory is compared too. */
const HEAP_MEGABYTES = 64;

const SAMPLE_INTERVAL_MS = 20;

/** On one core an import has one thread, whatever the machine. */
const cores = pinnedCores();

/** Imports synthetic people. @returns the most resident memory without mapped files, in bytes */
async function memoryOfImport(persons: number): Promise<number> {
  writeFileSync(join(place.folder, 'people.csv'), [...populationCsv({ persons, seed: 1 })].join(''));
  const limits = ['env', `NODE_OPTIONS=--max-old-space-size=${HEAP_MEGABYTES}`, 'taskset', '-c', cores!.client];
  const { child, ended } = place.startThrough(limits, 'import', 'people.csv', '--replace', '--json', '--quiet');
  const memory = sampleMaximum(() => memoryOf(child.pid!)?.anonymous, SAMPLE_INTERVAL_MS);
  try {
    const { code, stdout, stderr } = await ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout) as ImportReport).toMatchObject({ taken: persons, people: persons });
  } finally {
    memory.stop();
  }
  return memory.stop()!;
}

it.skipIf(cores === undefined)(
  'needs no more memory for six times as many rows, with a limited heap',
  async () => {
    const few = await memoryOfImport(ROWS.few);
    const many = await memoryOfImport(ROWS.many);
    expect(many - few).toBeLessThan(MAX_GROWTH_BYTES);
  },
  600_000,
);
