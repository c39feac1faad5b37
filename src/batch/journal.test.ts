import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownMark } from '../runtime/process-mark.ts';
import {
  differenceBetween,
  isRunningElsewhere,
  type Journal,
  NOTHING,
  type RunIdentity,
  readJournal,
  removeJournal,
  writeJournal,
} from './journal.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-journal-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const RUN: RunIdentity = { input: 'a.csv', options: '{}', base: 'g1', program: '0.1.0' };

describe('a journal', () => {
  it('is read as it was written, by its owner alone', () => {
    const path = join(folder, 'out.csv.journal');
    const journal: Journal = {
      run: RUN,
      reached: { ...NOTHING, batches: 3, bytes: 700 },
      isDone: false,
      owner: ownMark(),
    };
    expect(readJournal(path)).toBeUndefined();
    writeJournal(path, { ...journal, isDone: true });
    writeJournal(path, journal);
    expect(readJournal(path)).toEqual(journal);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    removeJournal(path);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['', 'id;nom\n', '{"kind":"another"}', '[]', 'null'])('is not taken for ours: %j', (text) => {
    const path = join(folder, 'other.journal');
    writeFileSync(path, text);
    expect(() => readJournal(path)).toThrow(/is none of ours/);
    rmSync(path);
  });
});

describe('differenceBetween', () => {
  it('names what is another', () => {
    expect(differenceBetween(RUN, RUN)).toBeUndefined();
    expect(differenceBetween(RUN, { ...RUN, input: 'b.csv' })).toBe('the input has changed');
    expect(differenceBetween(RUN, { ...RUN, options: '[]' })).toBe('the options are others');
    expect(differenceBetween(RUN, { ...RUN, base: 'g2' })).toBe('the reference base has changed');
    expect(differenceBetween(RUN, { ...RUN, program: '0.2.0' })).toBe('Idem has changed');
  });

  it('never goes on with what can be read only once', () => {
    expect(differenceBetween({ ...RUN, input: '' }, { ...RUN, input: '' })).toBe('a pipe cannot be read twice');
  });
});

describe('isRunningElsewhere', () => {
  it('is false of ourselves, of nobody, and of another process under a number used again', () => {
    expect(isRunningElsewhere(ownMark())).toBe(false);
    expect(isRunningElsewhere({ pid: 2 ** 22 + 1, started: '' })).toBe(false);
    expect(isRunningElsewhere({ pid: process.ppid, started: '1' })).toBe(process.platform !== 'linux');
    expect(isRunningElsewhere({ pid: process.ppid, started: '' })).toBe(true);
  });
});
