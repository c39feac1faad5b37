import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownMark } from '../runtime/process-mark.ts';
import { type RunIdentity, readJournal, writeJournal } from './journal.ts';
import { type FileOptions, fileOutput } from './output.ts';
import { NO_ROWS } from './tally.ts';

const RUN: RunIdentity = { input: 'a.csv', options: '{}', base: 'g1', program: '0.1.0' };
const OPTIONS: FileOptions = { run: RUN, force: false, restart: false };
const TALLY = { ...NO_ROWS, rows: 2, found: 2 };

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-output-'));
  path = join(folder, 'out.csv');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A run that notes one batch, writes half of another, and is gone. */
async function breakOff(options = OPTIONS): Promise<void> {
  const output = await fileOutput(path, options);
  await output.write(Buffer.from('one\n'));
  await output.checkpoint(1, TALLY);
  await output.write(Buffer.from('half of tw'));
  await output.close();
}

describe('an output file', () => {
  it('appears when it is whole, and nothing is left beside it', async () => {
    const output = await fileOutput(path, OPTIONS);
    await output.write(Buffer.from('one\n'));
    expect(existsSync(path)).toBe(false);
    expect(statSync(`${path}.part`).mode & 0o777).toBe(0o600);
    await output.finish(1, TALLY);
    await output.close();
    expect(readdirSync(folder)).toEqual(['out.csv']);
    expect(readFileSync(path, 'utf8')).toBe('one\n');
  });

  it('goes on from where the journal says, whatever was written after', async () => {
    await breakOff();
    const output = await fileOutput(path, OPTIONS);
    expect(output).toMatchObject({ reached: { batches: 1, bytes: 4, tally: TALLY }, restartedBecause: undefined });
    await output.write(Buffer.from('two\n'));
    await output.finish(2, TALLY);
    await output.close();
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
  });

  it.each([
    [{ ...RUN, input: 'b.csv' }, 'the input has changed'],
    [{ ...RUN, base: 'g2' }, 'the reference base has changed'],
  ])('begins anew and says why: %j', async (run, restartedBecause) => {
    await breakOff();
    const output = await fileOutput(path, { ...OPTIONS, run });
    expect(output).toMatchObject({ reached: { batches: 0, bytes: 0, tally: NO_ROWS }, restartedBecause });
    await output.finish(0, NO_ROWS);
    await output.close();
    expect(readFileSync(path, 'utf8')).toBe('');
  });

  it('begins anew where what was written is gone, and where it is told to', async () => {
    await breakOff();
    writeFileSync(`${path}.part`, 'on');
    const gone = await fileOutput(path, OPTIONS);
    expect(gone.restartedBecause).toBe('what was written is gone');
    await gone.close();
    await breakOff();
    const told = await fileOutput(path, { ...OPTIONS, restart: true });
    expect(told).toMatchObject({ reached: { batches: 0 }, restartedBecause: undefined });
    await told.close();
  });

  it('is finished if it was put in place and its journal alone is left', async () => {
    writeFileSync(path, 'one\n');
    const reached = { batches: 1, bytes: 4, tally: TALLY };
    writeJournal(`${path}.journal`, { run: RUN, reached, isDone: true, owner: ownMark() });
    const output = await fileOutput(path, OPTIONS);
    expect(output).toMatchObject({ isFinished: true, reached });
    expect(readdirSync(folder)).toEqual(['out.csv']);
  });

  it('leaves nothing where it could not go on', async () => {
    await breakOff({ ...OPTIONS, run: { ...RUN, input: '' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes the place of nobody unless it may', async () => {
    writeFileSync(path, 'old');
    await expect(fileOutput(path, OPTIONS)).rejects.toThrow(/is there already; .*--force/);
    const output = await fileOutput(path, { ...OPTIONS, force: true });
    expect(readFileSync(path, 'utf8')).toBe('old');
    await output.write(Buffer.from('new'));
    await output.finish(1, TALLY);
    await output.close();
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('leaves alone what another process writes, or somebody else did', async () => {
    await breakOff();
    const journal = readJournal(`${path}.journal`)!;
    writeJournal(`${path}.journal`, { ...journal, owner: { pid: process.ppid, started: '' } });
    await expect(fileOutput(path, OPTIONS)).rejects.toThrow(`process ${process.ppid}`);
    rmSync(`${path}.journal`);
    await expect(fileOutput(path, OPTIONS)).rejects.toThrow(/none of ours/);
    rmSync(`${path}.part`);
    mkdirSync(path);
    await expect(fileOutput(path, OPTIONS)).rejects.toThrow(/is a folder/);
    await expect(fileOutput(join(folder, 'no/where.csv'), OPTIONS)).rejects.toThrow(/there is no such folder/);
  });

  it.skipIf(process.platform !== 'linux')('writes to a device as it is, and says that the disk is full', async () => {
    const output = await fileOutput('/dev/full', OPTIONS);
    await expect(output.write(Buffer.from('one'))).rejects.toThrow('The disk of /dev/full is full; make room.');
    await output.close();
  });
});
