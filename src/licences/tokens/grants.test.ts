import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLmdbFile } from '../../storage/lmdb-file.ts';
import { SealedTable } from '../sealed-table.ts';
import { type LocalGrants, MAX_CLOCK_STEP_MS, openGrants, type Renewal } from './grants.ts';

const START = Date.parse('2026-03-01T12:00:00Z');
const KEY = Buffer.alloc(32, 7);
const FAMILY = '0123456789abcdef';

let folder: string;
let time: number;
let grants: LocalGrants;

const open = () => openGrants(folder, { key: KEY, now: () => time });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-grants-'));
  time = START;
  grants = open();
});
afterEach(async () => {
  await grants.close();
  rmSync(folder, { recursive: true });
});

/** Lets LMDB read a newer snapshot, which it takes after a millisecond. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

async function reopen(between: () => Promise<void> = async () => {}): Promise<void> {
  await grants.close();
  await between();
  grants = open();
}

const use = (renewal: Partial<Renewal> = {}) =>
  grants.useRefreshToken({
    family: FAMILY,
    generation: 0,
    issuedAt: START,
    expiresAt: START + 100_000,
    familyExpiresAt: START + 200_000,
    ...renewal,
  });

/** Opens the file of the grants beside them. */
async function withMeta(change: (meta: SealedTable<number>) => void): Promise<void> {
  const environment = openLmdbFile<unknown, string>({
    path: join(folder, 'grants.mdb'),
    maxDbs: 12,
    overlappingSync: false,
  });
  const records = environment.openDB<Buffer, Buffer>({
    name: 'sealed-meta',
    encoding: 'binary',
    keyEncoding: 'binary',
  });
  change(new SealedTable<number>('meta', records, KEY));
  await environment.close();
}

describe('useRefreshToken', () => {
  it('distinguishes the generations of a family, and families', async () => {
    for (const generation of [0, 1, 15, 16, 17, 256])
      expect(await use({ generation }), `${generation}`).toBe('renewed');
    expect(await use({ family: 'fedcba9876543210' })).toBe('renewed');
    expect(await use({ generation: 16 })).toBe('reused');
    expect(await use({ generation: 300 })).toBe('refused');
    expect(await use({ family: 'fedcba9876543210', generation: 1 })).toBe('renewed');
  });

  it('revokes a family until its last token expires', async () => {
    expect(grants.isRevoked(FAMILY)).toBe(false);
    await use();
    expect(grants.isRevoked(FAMILY)).toBe(false);
    await use();
    await settle();
    time = START + 199_999;
    expect(grants.isRevoked(FAMILY), 'a millisecond before its end').toBe(true);
    time = START + 200_000;
    expect(grants.isRevoked(FAMILY), 'at its end').toBe(false);
  });

  it('refuses a token that had expired when marks of used tokens were removed', async () => {
    await use({ expiresAt: START + 1000 });
    time = START + 2000;
    await use({ generation: 1 });
    // The mark of the first one is gone.
    for (const [expiresAt, result] of [
      [START + 1000, 'refused'],
      [START + 2000, 'refused'],
      [START + 2001, 'renewed'],
    ] as const)
      expect(await use({ family: 'fedcba9876543210', expiresAt }), `expires at ${expiresAt - START}`).toBe(result);
  });

  it('does not remember that nothing was removed', async () => {
    time = START + 5000;
    await use();
    expect(await use({ family: 'fedcba9876543210', expiresAt: START + 5000 })).toBe('renewed');
  });

  it.each([
    [MAX_CLOCK_STEP_MS, 'renewed'],
    [MAX_CLOCK_STEP_MS + 1, 'refused'],
  ])('of a token from before the clock was set back by %i ms returns %s', async (step, result) => {
    await use({ expiresAt: START + 1000 });
    const ahead = START + 200_000;
    time = ahead;
    await use({ generation: 1, expiresAt: ahead + 500_000 });
    time = ahead - step;
    await use({ family: 'fedcba9876543210', issuedAt: time, expiresAt: ahead + 500_000 });
    const before = { family: 'aaaaaaaaaaaaaaaa', issuedAt: time - 1, expiresAt: ahead + 500_000 };
    expect(await use(before)).toBe(result);
    expect(await use({ ...before, family: 'bbbbbbbbbbbbbbbb', issuedAt: time })).toBe('renewed');
  });
});

describe('purge', () => {
  it('removes revoked families that have expired, a limited number each time', async () => {
    const families = Array.from({ length: 101 }, (_, i) => i.toString(16).padStart(16, '0'));
    const expiring = (at: number) => ({ value: { expiresAt: START + at } });
    const records = families.map((family) => ({ id: Buffer.from(family, 'hex'), ...expiring(1000) }));
    grants.replica.replace([...records, { id: Buffer.from(FAMILY, 'hex'), ...expiring(1001) }], 1);
    const counts = [];
    for (let i = 0; i < 3; i++) {
      counts.push(families.filter((family) => grants.isRevoked(family)).length);
      await grants.purge(START + 1000);
      await settle();
    }
    expect(counts).toEqual([101, 1, 0]);
    expect(grants.isRevoked(FAMILY)).toBe(true);
  });
});

describe('a file of grants', () => {
  it('keeps what it holds when it is opened again', async () => {
    await use();
    await reopen();
    expect(await use()).toBe('reused');
  });

  it.each([
    ['a record of an unknown name', (meta: SealedTable<number>) => meta.put(Buffer.from('other'), 1)],
    ['no version', (meta: SealedTable<number>) => meta.removeLater(Buffer.from('format'))],
    ['another version', (meta: SealedTable<number>) => meta.put(Buffer.from('format'), 4)],
  ])('is replaced if it has %s: tokens from before are refused', async (_, change) => {
    const session = await grants.keepSession({ licenceId: '00', body: 'x' }, 100_000);
    await use();
    time = START + 1;
    await reopen(() => withMeta(change));
    expect(await use()).toBe('refused');
    expect(await grants.takeSession(session, '00')).toBeUndefined();
    expect(await use({ issuedAt: time })).toBe('renewed');
    await reopen();
    expect(await use({ issuedAt: time })).toBe('reused');
  });

  it('is not opened where it cannot be written', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(() => openGrants(join(file, 'base'), { key: KEY })).toThrow();
  });
});

describe('a session', () => {
  const session = { licenceId: '00', body: '{"family_name":1.0}' };

  it('stays for its own licence when another one asks for it', async () => {
    const token = await grants.keepSession(session, 1000);
    expect(await grants.takeSession(token, '01')).toBeUndefined();
    expect(await grants.takeSession(token, '00')).toEqual(session);
    expect(await grants.takeSession(token, '00')).toBeUndefined();
  });
});

describe('the replica of a cluster', () => {
  const id = Buffer.from(FAMILY, 'hex');
  const revoked = { id, value: { expiresAt: START + 1000 } };

  it('begins at position 0, and has no records of its own', () => {
    expect(grants.replica.position).toBe(0);
    expect(grants.replica.records()).toEqual([]);
  });

  it('revokes the families that it is given, and ignores removals', async () => {
    grants.replica.replace([revoked, { id: Buffer.alloc(8, 1), value: undefined }], 12);
    await settle();
    expect(grants.isRevoked(FAMILY)).toBe(true);
    expect(grants.isRevoked('01'.repeat(8))).toBe(false);
    time = START + 1000;
    expect(grants.isRevoked(FAMILY)).toBe(false);
    await reopen();
    expect(grants.replica.position).toBe(12);
  });

  it('follows from its own position only', async () => {
    grants.replica.replace([], 12);
    expect(grants.replica.follow([revoked], 11, 13), 'from an older position').toBe(false);
    await settle();
    expect([grants.replica.position, grants.isRevoked(FAMILY)]).toEqual([12, false]);
    expect(grants.replica.follow([revoked], 12, 13), 'from its position').toBe(true);
    await settle();
    expect([grants.replica.position, grants.isRevoked(FAMILY)]).toEqual([13, true]);
  });

  it('begins at position 0 again when it leaves the cluster', async () => {
    grants.replica.replace([revoked], 12);
    grants.replica.detach();
    await settle();
    expect(grants.replica.position).toBe(0);
    expect(grants.isRevoked(FAMILY)).toBe(true);
  });
});
