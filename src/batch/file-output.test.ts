import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../runtime/errors.ts';
import { type FileOptions, fileOutput } from './file-output.ts';
import { writeJournal } from './journal.ts';
import type { RunIdentity } from './run-identity.ts';
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

/** A run that saves a checkpoint after one batch, writes half of another, and ends. */
async function interrupt(options = OPTIONS): Promise<void> {
  const output = await fileOutput(path, options);
  await output.write(Buffer.from('one\n'));
  await output.saveCheckpoint(1, TALLY);
  await output.write(Buffer.from('half of tw'));
  await output.close();
}

describe('an output file', () => {
  it('gets its name when it is complete, and leaves no other file', async () => {
    const output = await fileOutput(path, OPTIONS);
    await output.write(Buffer.from('one\n'));
    expect(existsSync(path)).toBe(false);
    expect(statSync(`${path}.part`).mode & 0o777).toBe(0o600);
    await output.finish(1, TALLY);
    await output.close();
    expect(readdirSync(folder)).toEqual(['out.csv']);
    expect(readFileSync(path, 'utf8')).toBe('one\n');
  });

  it('resumes after the checkpoint, and overwrites what was written after it', async () => {
    await interrupt();
    const output = await fileOutput(path, OPTIONS);
    expect(output).toMatchObject({
      resumedFrom: { batches: 1, bytes: 4, subjectBytes: 0, tally: TALLY },
      restartReason: undefined,
    });
    await output.write(Buffer.from('two\n'));
    await output.finish(2, TALLY);
    await output.close();
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
  });

  it.each([
    [{ ...RUN, input: 'b.csv' }, 'the input has changed'],
    [{ ...RUN, base: 'g2' }, 'the reference base has changed'],
  ])('starts over and returns the reason: %j', async (run, restartReason) => {
    await interrupt();
    const output = await fileOutput(path, { ...OPTIONS, run });
    expect(output).toMatchObject({ resumedFrom: { batches: 0, bytes: 0, tally: NO_ROWS }, restartReason });
    await output.finish(0, NO_ROWS);
    await output.close();
    expect(readFileSync(path, 'utf8')).toBe('');
  });

  it('starts over if the part file is incomplete or changed, and if asked to', async () => {
    await interrupt();
    writeFileSync(`${path}.part`, 'on');
    const truncated = await fileOutput(path, OPTIONS);
    expect(truncated.restartReason).toBe(`${path}.part is missing or incomplete`);
    await truncated.close();
    await interrupt();
    const part = readFileSync(`${path}.part`);
    part[0]! ^= 1;
    writeFileSync(`${path}.part`, part);
    const changed = await fileOutput(path, OPTIONS);
    expect(changed).toMatchObject({ resumedFrom: { batches: 0 }, restartReason: `${path}.part was changed` });
    await changed.close();
    await interrupt();
    const restarted = await fileOutput(path, { ...OPTIONS, restart: true });
    expect(restarted).toMatchObject({ resumedFrom: { batches: 0 }, restartReason: undefined });
    await restarted.close();
  });

  it('is complete if an earlier run has renamed it but left its journal', async () => {
    writeFileSync(path, 'one\n');
    const checkpoint = { batches: 1, bytes: 4, subjectBytes: 0, tally: TALLY };
    writeFileSync(`${path}.subjects`, 'x');
    writeJournal(`${path}.journal`, { run: RUN, checkpoint, sha256: '', isComplete: true });
    const output = await fileOutput(path, OPTIONS);
    expect(output).toMatchObject({ isComplete: true, resumedFrom: checkpoint });
    expect(readdirSync(folder)).toEqual(['out.csv']);
  });

  it('leaves no file if it cannot be resumed', async () => {
    await interrupt({ ...OPTIONS, run: { ...RUN, input: '' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('overwrites an existing file only with --force', async () => {
    writeFileSync(path, 'old');
    await expect(fileOutput(path, OPTIONS)).rejects.toThrow(/already exists; .*--force/);
    const output = await fileOutput(path, { ...OPTIONS, force: true });
    expect(readFileSync(path, 'utf8')).toBe('old');
    await output.write(Buffer.from('new'));
    await output.finish(1, TALLY);
    await output.close();
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('is written by one run at a time, whether the others end with an error or not', async () => {
    const output = await fileOutput(path, OPTIONS);
    for (const restart of [false, true]) {
      await expect(fileOutput(path, { ...OPTIONS, restart })).rejects.toThrow(
        new Failure(
          `another run (process ${process.pid} on ${hostname()}) is writing ${path}; wait for it to end, or stop it`,
        ),
      );
    }
    await output.close();
    writeFileSync(path, 'old');
    await expect(fileOutput(path, OPTIONS)).rejects.toThrow(/already exists; .*--force/);
    const next = await fileOutput(path, { ...OPTIONS, force: true });
    await next.finish(0, NO_ROWS);
    await next.close();
    expect(readdirSync(folder)).toEqual(['out.csv']);
  });

  it('leaves a file of another program in place of its lock unchanged', async () => {
    writeFileSync(`${path}.lock`, 'precious');
    await expect(fileOutput(path, OPTIONS)).rejects.toThrow(/out\.csv\.lock is not a lock file of Idem; remove it/);
    expect(readFileSync(`${path}.lock`, 'utf8')).toBe('precious');
  });

  it('rejects a part file without a journal, and a directory', async () => {
    await interrupt();
    rmSync(`${path}.journal`);
    await expect(fileOutput(path, OPTIONS)).rejects.toThrow(/already exists without a journal/);
    rmSync(`${path}.part`);
    mkdirSync(path);
    await expect(fileOutput(path, OPTIONS)).rejects.toThrow(/is a directory/);
    await expect(fileOutput(join(folder, 'no/where.csv'), OPTIONS)).rejects.toThrow(/no such directory/);
  });

  it.skipIf(process.platform !== 'linux')('writes to a device directly, and reports a full disk', async () => {
    const output = await fileOutput('/dev/full', OPTIONS);
    await expect(output.write(Buffer.from('one'))).rejects.toThrow(
      'cannot write /dev/full: the disk is full; free some space',
    );
    await output.close();
  });

  it('does not write through symbolic links that another user has put next to it', async () => {
    const victim = join(folder, 'victim');
    writeFileSync(victim, 'unchanged');
    for (const end of ['.part', '.journal.new']) symlinkSync(victim, path + end);
    // Without a journal, a part file is rejected even if it is a link.
    await expect(fileOutput(path, OPTIONS)).rejects.toThrow(/already exists without a journal/);
    rmSync(`${path}.part`);
    symlinkSync(join(folder, 'dangling'), `${path}.part`);
    const output = await fileOutput(path, OPTIONS);
    await output.write(Buffer.from('one\n'));
    await output.finish(1, TALLY);
    await output.close();
    expect(readFileSync(victim, 'utf8')).toBe('unchanged');
    expect(existsSync(join(folder, 'dangling'))).toBe(false);
    expect(lstatSync(path).isFile()).toBe(true);
  });

  it.each(['.part', '.journal'])('does not resume from a forged %s', async (end) => {
    await interrupt();
    chmodSync(path + end, 0o666);
    await expect(fileOutput(path, OPTIONS)).rejects.toThrow(`refusing to use ${path}${end}`);
    chmodSync(path + end, 0o600);
    renameSync(path + end, join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'elsewhere'), path + end);
    await expect(fileOutput(path, OPTIONS)).rejects.toThrow(`refusing to use ${path}${end}: it is a symbolic link`);
  });

  it('is private even if the part file of an earlier run was not', async () => {
    await interrupt();
    chmodSync(`${path}.part`, 0o666);
    const output = await fileOutput(path, { ...OPTIONS, restart: true });
    await output.write(Buffer.from('one\n'));
    await output.finish(1, TALLY);
    await output.close();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});
