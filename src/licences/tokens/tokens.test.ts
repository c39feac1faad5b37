import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLmdbFile } from '../../storage/lmdb-file.ts';
import { type LicenceStore, openLicences } from '../index.ts';
import { SealedTable } from '../sealed-table.ts';
import { ExpiringTable } from './expiring-table.ts';
import { type Grants, MAX_CLOCK_STEP_MS, openGrants } from './grants.ts';
import { createIssuer, LIFETIMES, type TokenIssuer, withTokens } from './issuer.ts';
import { readTokenKey } from './key.ts';
import { isAccessToken, MAX_GENERATION, parseToken, type Token, writeToken } from './token.ts';

const START = Date.parse('2026-03-01T12:00:00Z');

let folder: string;
let licences: LicenceStore;
let grants: Grants;
let issuer: TokenIssuer;
let time: number;
let reused: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-tokens-'));
  time = START;
  reused = [];
  licences = openLicences(folder, () => time);
  reopen();
});

function reopen(): void {
  const key = readTokenKey(folder);
  grants = openGrants(folder, { key, now: () => time });
  issuer = createIssuer({
    key,
    accounts: licences,
    grants,
    onReuse: ({ name }) => void reused.push(name),
    now: () => time,
  });
}

/** Lets LMDB read a newer snapshot, which it takes after a millisecond. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

afterEach(async () => {
  await Promise.all([licences.close(), grants.close()]);
  rmSync(folder, { recursive: true });
});

function addLicence(products = ['idmobile'], name = 'ACME') {
  const { code } = licences.add({ name, products });
  return { code, licence: licences.resolve(code)! };
}

describe('an access token', () => {
  it('is valid for its product until it expires', () => {
    const { licence } = addLicence();
    const { accessToken, refreshToken, expiresIn } = issuer.issue(licence, 'idmobile');
    expect(expiresIn).toBe(300);
    expect(issuer.verify(accessToken, 'idmobile')).toEqual(licence);
    expect(issuer.verify(accessToken, 'idcheck')).toBeUndefined();
    expect(issuer.verify(refreshToken, 'idmobile')).toBeUndefined();
    expect(issuer.verify('TKx', 'idmobile')).toBeUndefined();
    time += LIFETIMES.access - 1;
    expect(issuer.verify(accessToken, 'idmobile')?.name).toBe('ACME');
    time += 1;
    expect(issuer.verify(accessToken, 'idmobile')).toBeUndefined();
  });

  it('is not valid for a licence that lost the product', () => {
    const { licence } = addLicence(['idcheck']);
    expect(issuer.verify(issuer.issue(licence, 'idmobile').accessToken, 'idmobile')).toBeUndefined();
    expect(
      issuer.verify(issuer.issue({ ...licence, id: '00'.repeat(16) }, 'idcheck').accessToken, 'idcheck'),
    ).toBeUndefined();
  });

  it('is valid after the clock was set back by up to a minute, and not by more', () => {
    const { licence } = addLicence();
    const { accessToken } = issuer.issue(licence, 'idmobile');
    time = START - MAX_CLOCK_STEP_MS;
    expect(issuer.verify(accessToken, 'idmobile')?.name).toBe('ACME');
    time -= 1;
    expect(issuer.verify(accessToken, 'idmobile')).toBeUndefined();
  });

  it('ends with its licence', () => {
    const { licence } = addLicence();
    const { accessToken } = issuer.issue(licence, 'idmobile');
    licences.revoke({ name: 'ACME' });
    expect(issuer.verify(accessToken, 'idmobile')).toBeUndefined();
  });

  it.each([-30_000, 0, 30_000])('ends with its client secret, even if the clock is off by %i ms', (offset) => {
    const { licence } = addLicence();
    const before = issuer.issue(licence, 'idmobile');
    time += offset;
    licences.rotateSecret('ACME', { secret: 'a-new-secret' });
    expect(issuer.verify(before.accessToken, 'idmobile')).toBeUndefined();
    expect(issuer.ownerOf(before.refreshToken, 'idmobile')).toBeUndefined();
    const after = issuer.issue(licences.find(licence.id!)!, 'idmobile');
    expect(issuer.verify(after.accessToken, 'idmobile')?.name).toBe('ACME');
  });

  it('is valid after a restart', async () => {
    const { licence } = addLicence();
    const { accessToken } = issuer.issue(licence, 'idmobile');
    await grants.close();
    reopen();
    expect(issuer.verify(accessToken, 'idmobile')?.name).toBe('ACME');
  });

  it('stays valid when the cache of verified tokens is full', () => {
    const { licence } = addLicence();
    const { accessToken } = issuer.issue(licence, 'idmobile');
    for (let i = 0; i < 10_001; i++) issuer.verify(issuer.issue(licence, 'idmobile').accessToken, 'idmobile');
    expect(issuer.verify(accessToken, 'idmobile')?.name).toBe('ACME');
  });
});

describe('a refresh token', () => {
  it('gives new tokens, which give new tokens again', async () => {
    const { licence } = addLicence();
    let { refreshToken } = issuer.issue(licence, 'idmobile');
    for (let round = 0; round < 4; round++) {
      time += LIFETIMES.refresh - 1;
      const renewed = (await issuer.renew(refreshToken, 'idmobile'))!;
      expect(renewed.licence).toEqual(licence);
      expect(renewed.expiresIn).toBe(300);
      expect(issuer.verify(renewed.accessToken, 'idmobile')).toEqual(licence);
      refreshToken = renewed.refreshToken;
    }
    expect(reused).toEqual([]);
  });

  it('revokes its family when it is used a second time', async () => {
    const { licence } = addLicence();
    const first = issuer.issue(licence, 'idmobile');
    const other = issuer.issue(licence, 'idmobile');
    const second = (await issuer.renew(first.refreshToken, 'idmobile'))!;
    const third = (await issuer.renew(second.refreshToken, 'idmobile'))!;
    expect(await issuer.renew(first.refreshToken, 'idmobile')).toBeUndefined();
    expect(reused).toEqual(['ACME']);
    await settle();
    for (const { accessToken } of [first, second, third]) {
      expect(issuer.verify(accessToken, 'idmobile')).toBeUndefined();
    }
    expect(await issuer.renew(third.refreshToken, 'idmobile')).toBeUndefined();
    expect(reused).toEqual(['ACME']);
    expect(issuer.verify(other.accessToken, 'idmobile')).toEqual(licence);
    expect(await issuer.renew(other.refreshToken, 'idmobile')).toBeDefined();
  });

  it('keeps its family revoked until the last token of the family has expired', async () => {
    const { licence } = addLicence();
    const first = issuer.issue(licence, 'idmobile');
    time += LIFETIMES.refresh - 1;
    const second = (await issuer.renew(first.refreshToken, 'idmobile'))!;
    expect(await issuer.renew(first.refreshToken, 'idmobile')).toBeUndefined();
    time += LIFETIMES.refresh - 1;
    await settle();
    expect(await issuer.renew(second.refreshToken, 'idmobile')).toBeUndefined();
  });

  it('is exchanged at most once by concurrent requests', async () => {
    const { licence } = addLicence();
    const { refreshToken } = issuer.issue(licence, 'idmobile');
    const renewed = await Promise.all(Array.from({ length: 20 }, () => issuer.renew(refreshToken, 'idmobile')));
    expect(renewed.filter((each) => each !== undefined)).toHaveLength(1);
  });

  it('stays used after a restart', async () => {
    const { licence } = addLicence();
    const { refreshToken } = issuer.issue(licence, 'idmobile');
    await grants.close();
    reopen();
    expect(await issuer.renew(refreshToken, 'idmobile')).toBeDefined();
    await grants.close();
    reopen();
    expect(await issuer.renew(refreshToken, 'idmobile')).toBeUndefined();
  });

  it('is refused once it has expired', async () => {
    const { licence } = addLicence();
    const { refreshToken } = issuer.issue(licence, 'idmobile');
    time += LIFETIMES.refresh;
    expect(issuer.ownerOf(refreshToken, 'idmobile')).toBeUndefined();
    expect(await issuer.renew(refreshToken, 'idmobile')).toBeUndefined();
  });

  it('is refused for another product, as an access token, or with an access token that was not issued with it', async () => {
    const { licence } = addLicence(['idmobile', 'idcheck']);
    const one = issuer.issue(licence, 'idcheck');
    const other = issuer.issue(licence, 'idcheck');
    expect(await issuer.renew(one.refreshToken, 'idmobile')).toBeUndefined();
    expect(await issuer.renew(one.refreshToken, 'idcheck', other.accessToken)).toBeUndefined();
    expect(await issuer.renew(one.refreshToken, 'idcheck', 'nothing')).toBeUndefined();
    expect(await issuer.renew(one.accessToken, 'idcheck', one.accessToken)).toBeUndefined();
    expect(issuer.ownerOf(one.accessToken, 'idcheck')).toBeUndefined();
    expect(issuer.ownerOf(one.refreshToken, 'idcheck')).toEqual(licence);
    expect(issuer.ownerOf(one.refreshToken, 'idcheck', one.accessToken)).toEqual(licence);
    expect(issuer.ownerOf(one.refreshToken, 'idcheck', other.accessToken)).toBeUndefined();
    time += LIFETIMES.access + 1;
    const next = (await issuer.renew(one.refreshToken, 'idcheck', one.accessToken))!;
    expect(await issuer.renew(next.refreshToken, 'idcheck', one.accessToken)).toBeUndefined();
    expect(await issuer.renew(next.refreshToken, 'idcheck', next.accessToken)).toBeDefined();
  });

  it('is refused when its family is as long as its counter allows', async () => {
    const { licence } = addLicence();
    const { accessToken } = issuer.issue(licence, 'idmobile');
    const key = readTokenKey(folder);
    const last: Token = { ...parseToken(key, accessToken)!, kind: 'refresh', generation: MAX_GENERATION };
    expect(await issuer.renew(writeToken(key, last), 'idmobile')).toBeUndefined();
    const previous = writeToken(key, { ...last, generation: MAX_GENERATION - 1 });
    const renewed = (await issuer.renew(previous, 'idmobile'))!;
    expect(parseToken(key, renewed.refreshToken)?.generation).toBe(MAX_GENERATION);
  });

  it.each([LIFETIMES.refresh, 86_400_000])(
    'stays used when the clock was ahead by %i ms for a while',
    async (ahead) => {
      const { licence } = addLicence();
      const { refreshToken } = issuer.issue(licence, 'idmobile');
      const unused = issuer.issue(licence, 'idmobile');
      expect(await issuer.renew(refreshToken, 'idmobile')).toBeDefined();
      time += ahead + 1;
      await grants.keepSession({ licenceId: '00', body: '' }, 1000);
      time -= ahead;
      expect(await issuer.renew(refreshToken, 'idmobile')).toBeUndefined();
      expect(await issuer.renew(unused.refreshToken, 'idmobile')).toBeUndefined();
      const after = issuer.issue(licence, 'idmobile');
      time += 1000;
      expect(await issuer.renew(after.refreshToken, 'idmobile')).toBeDefined();
    },
  );
});

describe('withTokens', () => {
  it('accepts an access token in place of a code', async () => {
    const { code } = licences.add({ name: 'ACME', products: ['idcheck-plus'], credits: 1 });
    const licence = licences.resolve(code)!;
    const register = withTokens(licences, issuer, 'idcheck');
    const { accessToken } = issuer.issue(licence, 'idcheck');
    expect(register.resolve(accessToken)).toEqual(licence);
    expect(register.resolve(code)).toEqual(licence);
    expect(register.resolve(`${accessToken}x`)).toBeUndefined();
    expect(register.resolve(issuer.issue(licence, 'idmobile').accessToken)).toBeUndefined();
    expect([register.hasCredits(licence), await register.spend(licence), register.hasCredits(licence)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('accepts a code that looks like a token', () => {
    const code = `TK${'a'.repeat(67)}bcde`;
    licences.add({ name: 'ACME', products: ['idcheck'], code });
    expect(isAccessToken(code)).toBe(true);
    expect(withTokens(licences, issuer, 'idcheck').resolve(code)?.name).toBe('ACME');
  });
});

describe('readTokenKey', () => {
  it('creates a key that only the owner can read', () => {
    expect(statSync(join(folder, 'tokens.key')).mode & 0o777).toBe(0o600);
    expect(readTokenKey(folder)).toEqual(readTokenKey(folder));
    expect(readTokenKey(join(folder, 'new/folder'))).toHaveLength(32);
  });
});

describe('sessions', () => {
  const session = { licenceId: '00', body: '{"family_name":1.0}' };

  it('are fetched once by their licence before they expire', async () => {
    const token = await grants.keepSession(session, 1000);
    expect(token).toMatch(/^ST[\w-]{32}$/);
    expect(await grants.takeSession(token, '01')).toBeUndefined();
    expect(await grants.takeSession(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, '00')).toBeUndefined();
    for (const invalid of ['nothing', `x${token}`, `${token}x`]) {
      expect(await grants.takeSession(invalid, '00')).toBeUndefined();
    }
    const fetched = await Promise.all(Array.from({ length: 10 }, () => grants.takeSession(token, '00')));
    expect(fetched.filter((each) => each !== undefined)).toEqual([session]);
    const late = await grants.keepSession(session, 1000);
    time += 1000;
    expect(await grants.takeSession(late, '00')).toBeUndefined();
  });

  it('have different tokens', async () => {
    const tokens = [await grants.keepSession(session, 1000), await grants.keepSession(session, 1000)];
    expect(new Set(tokens).size).toBe(2);
  });

  it('are removed from the file once they have expired', async () => {
    for (let i = 0; i < 150; i++) await grants.keepSession({ ...session, body: `canary ${i}` }, 1000);
    time += 1000;
    await grants.keepSession({ ...session, body: 'new' }, 1000);
    await grants.keepSession({ ...session, body: 'new' }, 1000);
    await grants.close();
    const environment = openLmdbFile<unknown, string>({
      path: join(folder, 'grants.mdb'),
      maxDbs: 12,
      overlappingSync: false,
    });
    expect(new ExpiringTable(environment, 'sessions', readTokenKey(folder)).size).toBe(2);
    await environment.close();
    reopen();
  });

  it.each([100, 4096, 8192, 40_000])('are replaced if the file was cut to %i bytes', async (length) => {
    await Promise.all(Array.from({ length: 400 }, () => grants.keepSession(session, 1000)));
    await grants.close();
    expect(statSync(join(folder, 'grants.mdb')).size).toBeGreaterThan(40_000);
    truncateSync(join(folder, 'grants.mdb'), length);
    reopen();
    const token = await grants.keepSession(session, 1000);
    expect(await grants.takeSession(token, '00')).toEqual(session);
  });

  it('are replaced if another version wrote the file', async () => {
    const token = await grants.keepSession(session, 1000);
    await grants.close();
    const environment = openLmdbFile<unknown, string>({
      path: join(folder, 'grants.mdb'),
      maxDbs: 12,
      overlappingSync: false,
    });
    const meta = environment.openDB<Buffer, Buffer>({ name: 'sealed-meta', encoding: 'binary', keyEncoding: 'binary' });
    new SealedTable<number>('meta', meta, readTokenKey(folder)).put(Buffer.from('format'), 2);
    await environment.close();
    reopen();
    expect(await grants.takeSession(token, '00')).toBeUndefined();
  });

  /** Changes a byte of every record of a table. */
  async function damage(name: string): Promise<void> {
    const path = join(folder, 'grants.mdb');
    const environment = openLmdbFile<unknown, string>({ path, maxDbs: 12, overlappingSync: false });
    const table = environment.openDB<Buffer, Buffer>({ name, encoding: 'binary', keyEncoding: 'binary' });
    for (const { key, value } of [...table.getRange()]) {
      const changed = Buffer.from(value.length > 0 ? value : key);
      changed[changed.length - 1]! ^= 1;
      if (value.length > 0) table.putSync(Buffer.from(key), changed);
      else {
        table.removeSync(Buffer.from(key));
        table.putSync(changed, Buffer.alloc(0));
      }
    }
    await environment.close();
  }

  it.each(['used-entries', 'used-times', 'sealed-meta'])(
    'lets no used refresh token be used again if a record of %s is damaged, or the file is lost',
    async (table) => {
      const { licence } = addLicence();
      const first = issuer.issue(licence, 'idmobile');
      expect(await issuer.renew(first.refreshToken, 'idmobile')).toBeDefined();
      time += 1;
      await grants.close();
      await damage(table);
      reopen();
      expect(await issuer.renew(first.refreshToken, 'idmobile')).toBeUndefined();
      const next = issuer.issue(licence, 'idmobile');
      expect(await issuer.renew(next.refreshToken, 'idmobile')).toBeDefined();
      await grants.close();
      rmSync(join(folder, 'grants.mdb'));
      time += 1;
      reopen();
      expect(await issuer.renew(next.refreshToken, 'idmobile')).toBeUndefined();
    },
  );

  it('survive a restart in a file that does not allow anybody to fetch them', async () => {
    const token = await grants.keepSession(session, 1000);
    await grants.close();
    const secret = Buffer.from(token.slice(2), 'base64url');
    expect(readFileSync(join(folder, 'grants.mdb')).includes(secret)).toBe(false);
    for (const file of ['grants.mdb', 'grants.mdb-lock']) {
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    }
    reopen();
    expect(await grants.takeSession(token, '00')).toEqual(session);
  });
});
