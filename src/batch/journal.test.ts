import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { START } from './checkpoint.ts';
import { type Journal, readJournal, removeJournal, writeJournal } from './journal.ts';
import { differenceBetween, type RunIdentity } from './run-identity.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-journal-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const RUN: RunIdentity = { input: 'a.csv', options: '{}', base: 'g1', program: '0.1.0' };

describe('a journal', () => {
  it('is read as it was written, and only its owner may read it', () => {
    const path = join(folder, 'out.csv.journal');
    const checkpoint = { ...START, batches: 3, bytes: 700 };
    const journal: Journal = { run: RUN, checkpoint, sha256: 'ab', isComplete: false };
    expect(readJournal(path)).toBeUndefined();
    writeJournal(path, { ...journal, isComplete: true });
    writeJournal(path, journal);
    expect(readJournal(path)).toEqual(journal);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    removeJournal(path);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['', 'id;nom\n', '{"kind":"another"}', '[]', 'null'])('is rejected if it is another file: %j', (text) => {
    const path = join(folder, 'other.journal');
    writeFileSync(path, text, { mode: 0o600 });
    expect(() => readJournal(path)).toThrow(/is not a journal of "idem batch", or is damaged/);
    rmSync(path);
  });
});

it('is never read as another journal if a bit was changed', () => {
  const path = join(folder, 'changed.journal');
  const journal: Journal = {
    run: RUN,
    checkpoint: { ...START, batches: 3, bytes: 700 },
    sha256: 'ab',
    isComplete: false,
  };
  writeJournal(path, journal);
  const intact = readFileSync(path);
  for (let bit = 0; bit < 8 * (intact.length - 1); bit++) {
    const bytes = Buffer.from(intact);
    bytes[bit >> 3]! ^= 1 << (bit & 7);
    writeFileSync(path, bytes);
    expect(() => readJournal(path)).toThrow('or is damaged');
  }
  rmSync(path);
});

describe('differenceBetween', () => {
  it('names the part that differs', () => {
    expect(differenceBetween(RUN, RUN)).toBeUndefined();
    expect(differenceBetween(RUN, { ...RUN, input: 'b.csv' })).toBe('the input has changed');
    expect(differenceBetween(RUN, { ...RUN, options: '[]' })).toBe('the options are different');
    expect(differenceBetween(RUN, { ...RUN, base: 'g2' })).toBe('the reference base has changed');
    expect(differenceBetween(RUN, { ...RUN, program: '0.2.0' })).toBe('the version of Idem is different');
  });

  it('never allows resuming an input that can be read only once', () => {
    expect(differenceBetween({ ...RUN, input: '' }, { ...RUN, input: '' })).toBe('the input is not a file');
  });
});
