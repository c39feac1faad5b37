import {
  appendFileSync,
  existsSync,
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
import { DAY_MS } from '../runtime/days.ts';
import { dayFolder, journalFolder, subjectFiles } from './files.ts';
import { Journal } from './journal.ts';
import { entriesAbout } from './read.ts';
import { digestsOf } from './run-subjects.ts';
import { maintainJournal } from './seal.ts';
import { householdSubject } from './subject.ts';
import { SubjectSpool } from './subject-spool.ts';
import { verifyJournal } from './verify.ts';

const DAY = '2026-03-10';
const START = Date.parse(`${DAY}T12:00:00Z`);

let base: string;
let now: number;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'idem-run-subjects-'));
  now = START;
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

async function* piecesOf(...households: readonly (readonly number[])[]) {
  for (const piece of households) yield digestsOf(piece.map((household) => householdSubject(String(household))));
}

async function recordRun(
  digests: AsyncIterable<Uint8Array>,
  event: 'batch' | 'batch-stopped' = 'batch',
): Promise<void> {
  const journal = Journal.open(base, { now: () => now });
  await journal.recordRun({ event, actor: 'command anna', product: 'idcheck', count: 9 }, digests);
  journal.close();
}

const about = async (household: number) =>
  (await entriesAbout(base, ['nobody', householdSubject(String(household))])).entries;
const findings = async () => (await verifyJournal(base)).findings.map(({ kind, file }) => [kind, file]);
const onlyFile = (day = DAY) => join(journalFolder(base), subjectFiles(base, day)[0]!);

describe('the subjects of a run', () => {
  it('are found in those of a run that was stopped', async () => {
    await recordRun(piecesOf([7]), 'batch-stopped');
    expect(await about(7)).toMatchObject([{ event: 'batch-stopped', count: 9 }]);
  });

  it('are found in any order, and others are not', async () => {
    await recordRun(piecesOf([5, 3, 3], [], [1, 5]));
    for (const household of [1, 3, 5]) {
      expect(await about(household)).toMatchObject([{ event: 'batch', actor: 'command anna', count: 9 }]);
    }
    for (const household of [2, 4, 6]) expect(await about(household)).toEqual([]);
    expect(statSync(onlyFile()).size).toBe(3 * 5);
    expect(statSync(onlyFile()).mode & 0o777).toBe(0o600);
    expect(await verifyJournal(base)).toMatchObject({ isIntact: true, findings: [] });
  });

  it('may be none', async () => {
    await recordRun(piecesOf());
    expect(await entriesAbout(base, ['nobody'])).toMatchObject({ entries: [], unknownRuns: 0 });
    expect(await findings()).toEqual([]);
  });

  it('have other hashes on another day', async () => {
    await recordRun(piecesOf([1]));
    now += DAY_MS;
    await recordRun(piecesOf([1]));
    expect(readFileSync(onlyFile())).not.toEqual(readFileSync(onlyFile('2026-03-11')));
    expect(await about(1)).toHaveLength(2);
  });

  it('are sorted on disk if they are many, and each is kept once', async () => {
    const count = 300_000;
    const piece = Buffer.alloc(16 * 1000);
    async function* pieces() {
      for (let at = 0; at < 2 * count; at += 1000) {
        for (let i = 0; i < 1000; i++) piece.writeUInt32LE((at + i) % count, 16 * i);
        yield piece;
      }
      yield* piecesOf([7]);
    }
    await recordRun(pieces());
    const bytes = readFileSync(onlyFile());
    const hashes = Array.from({ length: bytes.length / 5 }, (_, i) => bytes.readUIntBE(5 * i, 5));
    expect(hashes.every((hash, i) => i === 0 || hashes[i - 1]! < hash)).toBe(true);
    // Of 300,000 hashes, 0.04 are expected to be equal by chance.
    expect(hashes.length).toBeGreaterThan(count - 5);
    expect(hashes.length).toBeLessThanOrEqual(count + 1);
    expect(await about(7)).toHaveLength(1);
    expect(readdirSync(dayFolder(base, DAY)).filter((name) => name.endsWith('.run'))).toEqual([]);
  });

  it.each([
    ['removed', () => rmSync(onlyFile()), 'missing'],
    ['longer', () => appendFileSync(onlyFile(), '12345'), 'changed'],
    ['others', () => writeFileSync(onlyFile(), '1234567890'), 'changed'],
  ])('are detected by verify when they are %s', async (_, change, kind) => {
    await recordRun(piecesOf([1, 2]));
    change();
    expect(await verifyJournal(base)).toMatchObject({ isIntact: false, findings: [{ kind, day: DAY }] });
  });

  it('are no change if their process was killed before it recorded the run', async () => {
    await recordRun(piecesOf([1]));
    writeFileSync(join(dayFolder(base, DAY), 'x-1.subjects'), '12345');
    expect(await verifyJournal(base)).toMatchObject({ isIntact: true, findings: [{ kind: 'unused' }] });
  });

  it('are removed with their day, also those of a run that ended after midnight', async () => {
    now = Date.parse(`${DAY}T23:59:59Z`);
    await recordRun(
      (async function* () {
        yield* piecesOf([1]);
        now += 2000;
      })(),
    );
    expect(subjectFiles(base, DAY)).toHaveLength(1);
    expect((await about(1)).map(({ at }) => at)).toEqual(['2026-03-11T00:00:01.000Z']);
    now += 2 * DAY_MS;
    maintainJournal(base, { now, keepDays: 2 });
    expect(existsSync(dayFolder(base, DAY))).toBe(false);
    expect(await findings()).toEqual([]);
    expect(await entriesAbout(base, [householdSubject('1')])).toMatchObject({ entries: [], unknownRuns: 1 });
  });

  it('cannot be searched without the key of the day', async () => {
    await recordRun(piecesOf([1]));
    rmSync(join(dayFolder(base, DAY), 'day.key'));
    expect(await entriesAbout(base, [householdSubject('1')])).toMatchObject({ entries: [], daysWithoutKey: [DAY] });
  });

  it('are missing in the line if they cannot be written, and the run is recorded', async () => {
    async function* full(): AsyncGenerator<Uint8Array> {
      yield* piecesOf([1]);
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    }
    await recordRun(full());
    expect(subjectFiles(base, DAY)).toEqual([]);
    expect(await entriesAbout(base, [householdSubject('1')])).toMatchObject({ entries: [], unknownRuns: 1 });
    expect(await findings()).toEqual([]);
  });

  it('are not recorded if the rows cannot be read', async () => {
    // biome-ignore lint/correctness/useYield: it fails before.
    async function* failing(): AsyncGenerator<Uint8Array> {
      throw new Error('damaged');
    }
    await expect(recordRun(failing())).rejects.toThrow('damaged');
    expect(subjectFiles(base, DAY)).toEqual([]);
  });
});

describe('SubjectSpool', () => {
  async function read(spool: SubjectSpool): Promise<string> {
    const pieces: Uint8Array[] = [];
    for await (const piece of spool.digests()) pieces.push(piece);
    return Buffer.concat(pieces).toString();
  }

  it('keeps what was written up to the checkpoint', async () => {
    const path = join(base, 'a.subjects');
    const spool = new SubjectSpool(path);
    spool.add(Buffer.from('1111111111111111'));
    const { bytes } = spool;
    spool.add(Buffer.from('2222222222222222'));
    spool.close();
    const resumed = new SubjectSpool(path, bytes);
    resumed.add(Buffer.from('3333333333333333'));
    expect(await read(resumed)).toBe('11111111111111113333333333333333');
    resumed.remove();
    expect(readdirSync(base)).toEqual([]);
  });

  it('starts over without a checkpoint', async () => {
    const path = join(base, 'a.subjects');
    writeFileSync(path, 'left by an earlier run');
    const spool = new SubjectSpool(path);
    spool.add(Buffer.from('1111111111111111'));
    expect(await read(spool)).toBe('1111111111111111');
    spool.close();
  });

  it('has no name without a path', async () => {
    const spool = new SubjectSpool();
    expect(await read(spool)).toBe('');
    spool.add(Buffer.from('1111111111111111'));
    expect(await read(spool)).toBe('1111111111111111');
    spool.remove();
  });
});
