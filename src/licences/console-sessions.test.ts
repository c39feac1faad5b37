import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLmdbFile } from '../storage/lmdb-file.ts';
import { ConsoleSessions, SESSION_TIMES } from './console-sessions.ts';
import { ExpiringTable } from './tokens/expiring-table.ts';

const KEY = Buffer.alloc(32, 7);

let folder: string;
let now = 0;
let sessions: ConsoleSessions;
const open = () => ConsoleSessions.open(folder, { key: KEY, now: () => now });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-sessions-'));
  now = Date.UTC(2026, 0, 1);
  sessions = open();
});

afterEach(async () => {
  await sessions.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('ConsoleSessions', () => {
  it('returns the key of a session until it is ended', async () => {
    const token = await sessions.start('key 1');
    const other = await sessions.start('key 2');
    expect(sessions.use(token)).toBe('key 1');
    await sessions.end(token);
    expect(sessions.use(token)).toBeUndefined();
    expect(sessions.use(other)).toBe('key 2');
    expect(sessions.use(`${other}x`)).toBeUndefined();
  });

  it('ends a session that is not used for the idle time', async () => {
    const token = await sessions.start('key');
    now += SESSION_TIMES.idle - 1;
    expect(sessions.use(token)).toBe('key');
    now += SESSION_TIMES.idle - 1;
    expect(sessions.use(token)).toBe('key');
    now += SESSION_TIMES.idle;
    expect(sessions.use(token)).toBeUndefined();
  });

  it('ends a session that is used all the time after the total time', async () => {
    const token = await sessions.start('key');
    const end = now + SESSION_TIMES.total;
    while (now + SESSION_TIMES.idle / 2 < end) {
      now += SESSION_TIMES.idle / 2;
      expect(sessions.use(token)).toBe('key');
    }
    now = end;
    expect(sessions.use(token)).toBeUndefined();
  });

  it('ends all sessions if a record was changed', async () => {
    const token = await sessions.start('key 1');
    expect(sessions.use(token)).toBe('key 1');
    await sessions.close();
    const path = join(folder, 'sessions.mdb');
    const bytes = readFileSync(path);
    for (let at = bytes.indexOf('"keyId":"key 1"'); at >= 0; at = bytes.indexOf('"keyId":"key 1"', at + 1)) {
      bytes[at + 13]! ^= 2;
    }
    writeFileSync(path, bytes);
    sessions = open();
    expect(sessions.use(token)).toBeUndefined();
    expect(sessions.use(await sessions.start('key 2'))).toBe('key 2');
  });

  it('removes expired sessions from its file when another one starts', async () => {
    for (let i = 0; i < 3; i++) await sessions.start(`key ${i}`);
    now += SESSION_TIMES.idle;
    await sessions.start('key');
    await sessions.close();
    const path = join(folder, readdirSync(folder).find((name) => name.endsWith('.mdb'))!);
    const environment = openLmdbFile<unknown, string>({ path, maxDbs: 2, overlappingSync: false });
    expect(new ExpiringTable(environment, 'sessions', KEY).size).toBe(1);
    await environment.close();
    sessions = open();
  });

  it('keeps sessions over a restart, and no token in its file', async () => {
    const token = await sessions.start('key');
    await sessions.close();
    sessions = open();
    expect(sessions.use(token)).toBe('key');
    const contents = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'));
    expect(contents.join('')).not.toContain(token);
  });

  it('replaces a damaged file', async () => {
    await sessions.close();
    writeFileSync(join(folder, 'sessions.mdb'), 'damaged');
    sessions = open();
    expect(sessions.use(await sessions.start('key'))).toBe('key');
  });
});
