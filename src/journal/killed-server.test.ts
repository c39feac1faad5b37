import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../runtime/days.ts';
import { completeFile } from '../storage/mapped-tail.ts';
import { partsOf } from './copy.ts';
import { endOfLines, MAX_STORED_BYTES } from './end-of-lines.ts';
import type { JournalEvent } from './event.ts';
import { dayFolder, writerFiles } from './files.ts';
import { check, DAY, START, TestJournal } from './journal.testing.ts';
import { entriesAbout, recentEntries } from './read.ts';
import { householdSubject } from './subject.ts';
import { verifyJournal } from './verify.ts';

let fixture: TestJournal;

beforeEach(() => {
  fixture = new TestJournal();
});
afterEach(() => fixture.remove());

const checkLines = (text: string) => text.split('\n').filter((line) => line.includes('"e":"check"'));

describe('the journal of a killed server', () => {
  /** Writes as a server, which is killed before it closes its file. */
  function writeAndKill(): void {
    const journal = fixture.open({ isServer: true });
    for (let i = 0; i < 3; i++) journal.record(check(String(i)));
    journal.maintain();
    journal.record(check('3'));
    journal.flush();
  }

  /** What a kill of an earlier version left: lines in the file itself, and zeros. */
  function writeZeros(): void {
    completeFile(fixture.fileOf());
    rmSync(`${fixture.fileOf()}.tail`);
    appendFileSync(fixture.fileOf(), Buffer.alloc(1000));
  }

  /** What a kill of an earlier version left that interrupted the storing of lines. */
  function writeGap(): void {
    writeZeros();
    const file = openSync(fixture.fileOf(), 'r+');
    writeSync(file, '{"t":1773144000000,"e":"check","a":"licence A', endOfLines(file).bytes + 50);
    closeSync(file);
  }

  const checks = () => recentEntries(fixture.base, { limit: 100 }).filter(({ event }) => event === 'check');

  it.each([
    ['', () => {}],
    [', and zeros of an earlier version', writeZeros],
    [', and lines that an earlier version was storing', writeGap],
  ])('has every recorded entry%s, and can be verified, sealed and copied', async (_, change) => {
    writeAndKill();
    change();
    expect(checks()).toHaveLength(4);
    expect((await entriesAbout(fixture.base, [householdSubject('3')])).entries).toHaveLength(1);
    expect(await verifyJournal(fixture.base)).toMatchObject({ isIntact: true, findings: [{ kind: 'not-ended' }] });
    const [part] = partsOf(fixture.base, DAY);
    const content = readFileSync(part!.path);
    expect(content.subarray(0, part!.bytes).includes(0)).toBe(false);
    expect(content.toString('latin1', 0, part!.bytes).endsWith('}\n')).toBe(true);
    fixture.now += 2 * DAY_MS;
    const { sealed } = fixture.maintain();
    expect(sealed).toMatchObject([{ files: [{ bytes: part!.bytes }] }]);
    expect(await verifyJournal(fixture.base)).toMatchObject({ isIntact: true, bytes: part!.bytes });
  });

  it('reports the bytes that follow a gap, not as a change', async () => {
    writeAndKill();
    writeGap();
    const [finding] = (await verifyJournal(fixture.base)).findings;
    expect(finding).toMatchObject({ kind: 'not-ended' });
    expect(finding!.detail).toContain('95 bytes that follow zeros were being stored, and are not read');
  });

  it('detects each byte before the last link that was overwritten with a zero', async () => {
    writeAndKill();
    const path = fixture.fileOf();
    const intact = readFileSync(path);
    const linked = intact.toString('latin1').lastIndexOf('\n~') + 1;
    for (let at = 0; at < linked; at++) {
      const changed = Buffer.from(intact);
      changed[at] = 0;
      writeFileSync(path, changed);
      const { isIntact, findings } = await verifyJournal(fixture.base);
      expect(isIntact).toBe(false);
      expect(findings[0]!.detail).toMatch(/^lines \d+ to \d+ contain zeros/);
      expect(checks).toThrow('were changed, removed or inserted');
    }
  }, 120_000);

  it('detects zeros before other bytes that no interrupted call leaves', async () => {
    writeAndKill();
    writeZeros();
    const file = openSync(fixture.fileOf(), 'r+');
    writeSync(file, 'x', endOfLines(file).bytes + MAX_STORED_BYTES);
    closeSync(file);
    expect(await fixture.findingKinds()).toContain('changed');
  });

  it('has the lines that a command would have written, and no subject in its tail', () => {
    const events = Array.from({ length: 300 }, (_, i): JournalEvent => {
      const product = i % 3 === 0 ? 'idcheck' : 'idcheck-plus';
      const result = i % 5 === 0 ? 'not-found' : 'found';
      const who = i % 5 === 0 ? { subject: `asked\0QUENOUILLE${i}\x0024150` } : { household: `71855883820808226${i}` };
      return { event: 'check', actor: 'licence ACME', product, result, ...(i % 50 !== 49 && who) };
    });
    const server = fixture.open({ isServer: true });
    for (const [i, event] of events.entries()) {
      fixture.now += i % 4;
      server.record(event);
      if (i % 10 === 9) server.flush();
    }
    const tail = readFileSync(`${fixture.fileOf()}.tail`);
    expect(tail.includes('QUENOUILLE')).toBe(false);
    expect(tail.includes('71855883820808226')).toBe(false);
    completeFile(fixture.fileOf());
    const linesOf = (name: string) => checkLines(readFileSync(join(dayFolder(fixture.base, DAY), name), 'latin1'));
    const [ofServer] = writerFiles(fixture.base, DAY);
    fixture.now = START;
    const command = fixture.open();
    for (const [i, event] of events.entries()) {
      fixture.now += i % 4;
      command.record(event);
      if (i % 10 === 9) command.flush();
    }
    const ofCommand = writerFiles(fixture.base, DAY).find((name) => name !== ofServer);
    expect(linesOf(ofServer!)).toEqual(linesOf(ofCommand!));
    expect(linesOf(ofServer!)).toHaveLength(300);
  });

  it('has lines in its tail until they are written to the file, and none twice', async () => {
    const journal = fixture.open({ isServer: true });
    const sizes = new Set<number>();
    for (let i = 0; i < 3000; i++) {
      journal.record({ ...check(String(i)), event: i % 500 === 9 ? 'probing' : 'check' });
      if (i % 10 === 0) journal.flush();
      if (i === 1000) journal.maintain();
      sizes.add(statSync(fixture.fileOf()).size);
      if (i % 700 === 0) expect(recentEntries(fixture.base, { limit: 1 })).toHaveLength(1);
    }
    journal.flush();
    // The file grew by 64 KiB, by maintenance, and by readers.
    expect(sizes.size).toBeGreaterThan(6);
    expect(sizes.size).toBeLessThan(20);
    const entries = recentEntries(fixture.base, { limit: 4000, isWanted: ({ subject }) => subject !== '' });
    expect(entries).toHaveLength(3000);
    expect(new Set(entries.map(({ subject }) => subject)).size).toBe(3000);
    expect(await verifyJournal(fixture.base)).toMatchObject({ isIntact: true, lines: 3001 + linksOf() });
  });

  const linksOf = () => readFileSync(fixture.fileOf(), 'latin1').split('\n~').length - 1;

  it('is complete when its day is sealed, without its tail', () => {
    writeAndKill();
    const { size } = statSync(fixture.fileOf());
    expect(existsSync(`${fixture.fileOf()}.tail`)).toBe(true);
    fixture.now += 2 * DAY_MS;
    fixture.maintain();
    expect(statSync(fixture.fileOf()).size).toBeGreaterThan(size);
    expect(existsSync(`${fixture.fileOf()}.tail`)).toBe(false);
    expect(checks()).toHaveLength(4);
  });

  it('has every entry once if the process was paused while its day was sealed', async () => {
    const journal = fixture.open({ isServer: true });
    journal.record(check('0'));
    journal.flush();
    journal.record(check('1'));
    fixture.now += 2 * DAY_MS;
    fixture.maintain();
    journal.record(check('2'));
    journal.close();
    expect(checks()).toHaveLength(3);
    expect((await verifyJournal(fixture.base)).isIntact).toBe(true);
  });

  it('shows after its seal that its last lines were cut or changed', async () => {
    writeAndKill();
    fixture.now += 2 * DAY_MS;
    fixture.maintain();
    const intact = readFileSync(fixture.fileOf());
    const end = partsOf(fixture.base, DAY)[0]!.bytes;
    for (const at of [end - 1, end - 20, end - 100]) {
      const changed = Buffer.from(intact);
      changed.fill(0, at, end);
      writeFileSync(fixture.fileOf(), changed);
      expect(await fixture.findingKinds()).toContain('changed');
    }
    writeFileSync(
      fixture.fileOf(),
      Buffer.concat([intact.subarray(0, end), Buffer.from('{'), intact.subarray(end + 1)]),
    );
    expect(await fixture.findingKinds()).toContain('changed');
  });
});
