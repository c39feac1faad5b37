import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BaseError } from '../../storage/base-error.ts';
import { NothingToImportError } from '../../storage/import-files.ts';
import { openSource, type RejectedRow } from '../../tabular/index.ts';
import { withChanges } from '../base.testing.ts';
import { openBase } from '../base.ts';
import { compactionDue } from '../changes/compaction-due.ts';
import { findPerson, heldPersonOf, localChanges, putFiles } from '../changes/index.ts';
import { parsePersonRow } from '../rows/parse-row.ts';
import { PEOPLE } from '../rows/people-schema.ts';
import type { StoredHousehold } from '../store.ts';
import { type ImportRequest, type ImportSummary, importFiles, isDelta } from './index.ts';

let folder: string;
let base: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-import-'));
  base = join(folder, 'base');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const HEADER = 'id,last_name,first_name,address,postal_code,city,birth_date,email';

async function importRows(rows: readonly string[], options: Partial<ImportRequest> = {}): Promise<ImportSummary> {
  const file = join(folder, 'people.csv');
  writeFileSync(file, [HEADER, ...rows, ''].join('\n'));
  return importFiles({
    base,
    sources: [await openSource(file, { schema: PEOPLE })],
    replace: false,
    country: 'FR',
    onReject: () => {},
    ...options,
  });
}

async function households(): Promise<Omit<StoredHousehold, 'ordinal'>[]> {
  const opened = openBase(base);
  const all = [...opened.store.all()].map(({ ordinal: _ordinal, members, ...household }) => ({
    ...household,
    members: members.map(({ origin: _origin, ...member }) => member),
  }));
  await opened.close();
  return all;
}

async function originOf(id: string): Promise<unknown> {
  const opened = openBase(base);
  try {
    const found = findPerson(opened.store, id);
    return found && heldPersonOf(found, opened).origin;
  } finally {
    await opened.close();
  }
}

const ANNA = '1,Berthod,Anna,4 rue du Puits,73000,Chambéry,1980-05-06,anna@example.org';
const LUC = '2,Berthod,Luc,"4, Rue du Puits",73000,CHAMBERY,1979-01-02,';
const ZOE = '3,Quenouille,Zoé,9 place du Marché,73000,Chambéry,,';

describe('importFiles', () => {
  it('groups people of one last name and address into a household, also if the address is written differently', async () => {
    const summary = await importRows([ANNA, LUC, ZOE]);
    expect(summary).toMatchObject({ read: 3, taken: 3, rejected: {}, replaced: 0, people: 3, households: 2 });
    const members = (await households()).map((household) => household.members.map(({ firstName }) => firstName).sort());
    expect(members).toContainEqual(['ANNA', 'LUC']);
    expect(members).toContainEqual(['ZOE']);
  });

  it('produces the same base for any order of rows and any number of imports', async () => {
    await importRows([ANNA, LUC, ZOE]);
    const together = await households();
    await importRows([ZOE, LUC, ANNA], { replace: true });
    expect(await households()).toEqual(together);
    await importRows([ZOE], { replace: true });
    await importRows([LUC]);
    await importRows([ANNA]);
    expect(await households()).toEqual(together);
  });

  it('imports a person with a name and one more field, alone in a household', async () => {
    const rows = [
      '1,Berthod,Anna,,,,1980-05-06,',
      '2,Berthod,Luc,,,Chambéry,,',
      ',Berthod,,,,,,anna@example.org',
      ',Berthod,,,,,,luc@example.org',
      '5,,Zoé,4 rue du Puits,73000,Chambéry,,',
      '6,,Max,4 rue du Puits,73000,Chambéry,,',
    ];
    expect(await importRows(rows)).toMatchObject({ taken: 6, rejected: {}, people: 6, households: 6 });
    const before = await households();
    await importRows([...rows].reverse(), { replace: true });
    expect(await households()).toEqual(before);
  });

  it('adds rows, and replaces those with the same id', async () => {
    await importRows([ANNA, ZOE]);
    const moved = '1,Berthod,Anna,12 quai Neuf,69002,Lyon,1980-05-06,anna@example.org';
    const summary = await importRows([LUC, moved]);
    expect(summary).toMatchObject({ read: 2, taken: 2, replaced: 1, people: 3, households: 3 });
    expect((await households()).map(({ street }) => street).sort()).toEqual([
      'PLACE DU MARCHE',
      'QUAI NEUF',
      'RUE DU PUITS',
    ]);
  });

  it('imports the same person of a household once if the rows have no id', async () => {
    const withoutId = (row: string) => row.replace(/^\d+/, '');
    await importRows([ANNA, LUC].map(withoutId));
    expect(await importRows([ANNA, LUC].map(withoutId))).toMatchObject({ replaced: 2, people: 2, households: 1 });
  });

  it('replaces the whole base if requested', async () => {
    await importRows([ANNA, LUC]);
    expect(await importRows([ZOE], { replace: true })).toMatchObject({ people: 1, households: 1 });
  });

  it('reports every invalid row with its line and reason, and imports the others', async () => {
    const rejects: RejectedRow[] = [];
    const rows = [
      ANNA,
      '3,,,1 rue A,73000,X,,',
      '4,Zola,Marc,,,,,',
      '6,Zola,Marc,1 rue A,73000,X,1980-13-01,',
      '7,Zola,Marc,1 rue A,73000,X,0000-00-00,not an address',
      'too few',
    ];
    const summary = await importRows(rows, { onReject: (row) => void rejects.push(row) });
    expect(summary).toMatchObject({ read: 6, taken: 3, setAside: { birthDate: 1, email: 1, phone: 0 } });
    expect(summary.notes).toEqual({ 'birthDate.placeholder': 1 });
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'name-missing'],
      [4, 'details-missing'],
      [7, 'columns'],
    ]);
    expect(rejects[0]?.raw).toBe(rows[1]);
  });

  it.each([
    ['no row', []],
    ['only empty rows', [',,,,,,,']],
    ['only invalid rows', ['1,,,1 rue A,73000,X,,']],
  ])('leaves the base unchanged with %s', async (_, rows) => {
    await importRows([ANNA]);
    const before = await households();
    await expect(importRows(rows, { replace: true })).rejects.toThrow(NothingToImportError);
    expect(await households()).toEqual(before);
    expect(readdirSync(join(base, 'generations'))).toHaveLength(1);
  });

  it('leaves the base unchanged and no files behind if it is aborted at any stage', async () => {
    await importRows([ANNA]);
    const before = await households();
    for (const stage of ['read', 'merge', 'households', 'index', 'publish'] as const) {
      const stop = new AbortController();
      const onProgress: ImportRequest['onProgress'] = (progress) => {
        if (progress.stage === stage && !(stage === 'publish' && progress.done === 1))
          stop.abort(new Error(`at ${stage}`));
      };
      const importing = importRows([ZOE], { replace: true, onProgress, signal: stop.signal });
      await expect(importing, stage).rejects.toThrow(`at ${stage}`);
      expect(await households()).toEqual(before);
      expect(readdirSync(join(base, 'generations'))).toHaveLength(1);
      expect(readdirSync(base).sort()).toEqual(['CURRENT', 'generations']);
    }
  });
});

describe('openBase', () => {
  it('opens files that only their owner can read', async () => {
    await importRows([ANNA]);
    const modes = ['', ...readdirSync(base, { recursive: true, encoding: 'utf8' })].map((name) => {
      const { mode } = statSync(join(base, name));
      return [name, (mode & 0o777).toString(8)];
    });
    const isFile = (name: string) => /CURRENT$|idem$|json$/.test(name);
    expect(modes).toHaveLength(6);
    expect(modes).toEqual(modes.map(([name]) => [name, isFile(name!) ? '600' : '700']));
  });

  it('opens a newer generation on refresh', async () => {
    await importRows([ANNA]);
    const opened = openBase(base);
    expect(opened.refresh(), 'whether there is a newer generation').toBe(false);
    await importRows([ZOE]);
    expect(opened.store.statistics.people).toBe(1);
    expect(opened.refresh(), 'whether there is a newer generation').toBe(true);
    expect(opened.store.statistics.people).toBe(2);
    await opened.close();
  });

  it('explains how to create a base in a folder without one', () => {
    expect(() => openBase(base)).toThrow(/idem import FILE --base/);
  });

  it('rejects a base of another version, which can only be replaced', async () => {
    await importRows([ANNA]);
    const pointer = JSON.parse(readFileSync(join(base, 'CURRENT'), 'utf8'));
    writeFileSync(join(base, 'CURRENT'), JSON.stringify({ ...pointer, format: 999 }));
    expect(() => openBase(base)).toThrow(/another version of Idem \(format 999.*--replace/);
    await expect(importRows([ZOE])).rejects.toThrow(BaseError);
    expect(readdirSync(join(base, 'generations'))).toHaveLength(1);
    expect(await importRows([ZOE], { replace: true })).toMatchObject({ people: 1 });
  });

  it.each(['', 'x', '{}', '{"format":1,"generation":"../.."}', '[]', 'null'])(
    'rejects the damaged pointer %j',
    async (text) => {
      await importRows([ANNA]);
      writeFileSync(join(base, 'CURRENT'), text);
      expect(() => openBase(base)).toThrow(/damaged|another version/);
    },
  );

  it('rejects a file that is missing, truncated or not a base', async () => {
    const { generation } = await importRows([ANNA]);
    const file = join(base, 'generations', generation, 'people.idem');
    const bytes = readFileSync(file);
    for (const [description, content] of [
      ['half of the file', bytes.subarray(0, bytes.length / 2)],
      ['its first 100 bytes', bytes.subarray(0, 100)],
      ['an empty file', Buffer.alloc(0)],
      ['other bytes', Buffer.alloc(bytes.length, 7)],
    ] as const) {
      writeFileSync(file, content);
      expect(() => openBase(base), description).toThrow(BaseError);
    }
    rmSync(file);
    expect(() => openBase(base)).toThrow(/missing/);
  });
});

const sourceOf = async (name: string, rows: readonly string[]) => {
  const file = join(folder, name);
  writeFileSync(file, [HEADER, ...rows, ''].join('\n'));
  return { source: await openSource(file, { schema: PEOPLE }), sha256: sha256Of(readFileSync(file)) };
};
const compact = (now = new Date()) => importRows([], { sources: [], now });

describe('the origin of a person', () => {
  it('is the file, its hash, the line and the time, also after further imports', async () => {
    const first = await sourceOf('first.csv', [ANNA, LUC]);
    const second = await sourceOf('second.csv', [ZOE, LUC]);
    const at = [new Date('2026-01-02T03:04:05Z'), new Date('2026-02-03T04:05:06Z')] as const;
    await importRows([], { sources: [first.source], now: at[0] });
    await importRows([], { sources: [second.source], now: at[1] });
    const origin = { erase_after: '' };
    const [one, other] = [
      { ...origin, source: 'first.csv', sha256: first.sha256, imported_at: at[0].toISOString() },
      { ...origin, source: 'second.csv', sha256: second.sha256, imported_at: at[1].toISOString() },
    ];
    const expectAll = async () => {
      expect(await originOf('1')).toEqual({ ...one, line: 2 });
      expect(await originOf('2')).toEqual({ ...other, line: 3 });
      expect(await originOf('3')).toEqual({ ...other, line: 2 });
    };
    await expectAll();
    await compact();
    await expectAll();
  });

  it('of a change is the file that was put, or the time of the request, also after a compaction', async () => {
    await importRows([ANNA]);
    const { source, sha256 } = await sourceOf('changed.csv', [ANNA, LUC]);
    const now = new Date('2026-03-04T05:06:07.890Z');
    const parsed = parsePersonRow(
      { id: '3', householdId: '', person: { lastName: 'Quenouille', city: 'Lyon' } },
      { country: 'FR' },
    );
    if (typeof parsed === 'string') throw new Error(parsed);
    await withChanges(base, async (changes) => {
      await putFiles(changes, { sources: [source], country: 'FR', onReject: () => {}, now });
      await localChanges(changes).applySingle([{ put: parsed.record, now: now.getTime() }]);
    });
    const expectAll = async () => {
      const file = { source: 'changed.csv', sha256, imported_at: now.toISOString(), erase_after: '' };
      expect(await originOf('1')).toEqual({ ...file, line: 2 });
      expect(await originOf('2')).toEqual({ ...file, line: 3 });
      const imported_at = '2026-03-04T05:06:07.000Z';
      expect(await originOf('3')).toEqual({ source: 'API', sha256: '', line: 0, imported_at, erase_after: '' });
    };
    await expectAll();
    await compact();
    await expectAll();
  });

  it('is kept when a person is changed while another import runs', async () => {
    await importRows([ANNA]);
    const { source } = await sourceOf('changed.csv', [LUC]);
    const large = await sourceOf('large.csv', [ZOE]);
    let put: Promise<unknown> | undefined;
    const onProgress = ({ stage }: { stage: string }) => {
      if (stage !== 'merge') return;
      put ??= withChanges(base, (changes) =>
        putFiles(changes, { sources: [source], country: 'FR', onReject: () => {} }),
      );
    };
    await importRows([], { sources: [large.source], onProgress });
    await put;
    expect(await originOf('2')).toMatchObject({ source: 'changed.csv', line: 2 });
    expect(await originOf('3')).toMatchObject({ source: 'large.csv', line: 2 });
    await compact();
    expect(await originOf('2')).toMatchObject({ source: 'changed.csv', line: 2 });
  });
});

describe('the retention of a source', () => {
  const imported = new Date('2026-01-31T00:00:00Z');
  const before = new Date('2026-03-02T23:59:59Z');
  const after = new Date('2026-03-03T00:00:00Z');

  it('ends for its people at a compaction, and not for those of other sources', async () => {
    await importRows([ANNA, LUC], { now: imported, retention: '1m' });
    await importRows([ZOE], { now: imported });
    await importRows([LUC], { now: before });
    expect(await originOf('1')).toMatchObject({ erase_after: after.toISOString() });
    const due = (now: Date) => compactionDue(base, { now: now.getTime(), erasureHours: 24 });
    expect(due(before)).toBeUndefined();
    expect(await compact(before)).toMatchObject({ expired: 0, people: 3 });
    expect(due(after)).toBe('retention');
    expect(await compact(after)).toMatchObject({ expired: 1, people: 2 });
    expect(due(after)).toBeUndefined();
    expect(await originOf('1')).toBeUndefined();
    const bytes = readdirSync(base, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(base, name)).isFile())
      .map((name) => readFileSync(join(base, name), 'latin1'));
    expect(bytes.join('')).not.toContain('anna@example.org');
  });

  it('holds for people who were put as changes', async () => {
    await importRows([ANNA]);
    const { source } = await sourceOf('delta.csv', [ZOE]);
    const request = { sources: [source], country: 'FR', onReject: () => {}, now: imported, retention: '31d' };
    await withChanges(base, (changes) => putFiles(changes, request));
    expect(compactionDue(base, { now: after.getTime(), erasureHours: 24 })).toBe('retention');
    expect(await compact(after)).toMatchObject({ expired: 1, people: 1 });
  });
});

describe('rows marked as deleted', () => {
  const HEADER_WITH_MARK = `${HEADER},deleted`;
  const write = async (rows: readonly string[]) => {
    const file = join(folder, 'marked.csv');
    writeFileSync(file, [HEADER_WITH_MARK, ...rows, ''].join('\n'));
    return openSource(file, { schema: PEOPLE });
  };

  it('remove the person with their id, unless a later row brings the person back', async () => {
    await importRows([ANNA, LUC]);
    const sources = [await write([`${ZOE},1`, `${ANNA},yes`, '2,,,,,,,,1', `${LUC},`, ',Sans,Id,,75001,,,,1'])];
    const rejects: RejectedRow[] = [];
    const summary = await importRows([], { sources, onReject: (row) => void rejects.push(row) });
    expect(summary).toMatchObject({ read: 5, taken: 4, rejected: { deleted: 1 }, deleted: 1, replaced: 2, people: 1 });
    expect(rejects.map(({ line }) => line)).toEqual([6]);
    expect((await households()).map(({ members }) => members.map(({ id }) => id))).toEqual([['2']]);
  });

  it('remove the person when they are put', async () => {
    await importRows([ANNA, LUC]);
    const request = { sources: [await write([`${ANNA},1`, `${ZOE},1`])], country: 'FR', onReject: () => {} };
    expect(await withChanges(base, (changes) => putFiles(changes, request))).toMatchObject({
      taken: 2,
      deleted: 1,
      added: 0,
    });
    expect(await originOf('1')).toBeUndefined();
  });
});

describe('isDelta', () => {
  it('is true for at most 1 % of the base, if every row has an id', async () => {
    const many = Array.from({ length: 300 }, (_, i) => ZOE.replace('3,', `${i + 1},`));
    await importRows(many);
    const ask = async (rows: readonly string[]) => isDelta(base, [(await sourceOf('delta.csv', rows)).source]);
    for (const [expected, description, rows] of [
      [true, '1 %', many.slice(0, 3)],
      [false, 'more than 1 %', many.slice(0, 4)],
      [false, 'a row without an id', [ANNA, LUC.replace('2,', ',')]],
      [false, 'no row', []],
    ] as const)
      expect(await ask(rows), description).toBe(expected);
    const { source } = await sourceOf('changed.csv', many.slice(0, 2));
    await withChanges(base, (changes) => putFiles(changes, { sources: [source], country: 'FR', onReject: () => {} }));
    expect(await ask(many.slice(0, 1)), '1 % together with the changes').toBe(true);
    expect(await ask(many.slice(0, 2)), 'more than 1 % together with the changes').toBe(false);
    expect(await isDelta(base, [{ ...source, size: undefined }]), 'a stream').toBe(false);
  });
});

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
