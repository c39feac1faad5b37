import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { allBytes } from '../src/storage/all-bytes.testing.ts';
import { runInProcess, succeedInProcess } from './in-process.ts';
import { Program, pause, run, temporaryFolder } from './program.ts';

const folder = temporaryFolder();
const base = join(folder.path, 'base');
const file = join(folder.path, 'subscribers.csv');
const later = join(folder.path, 'later.csv');

const ERASED = '0639980001';
const KEPT = '0639980002';

/** Ends a process by SIGKILL between two steps of an erasure: the variable KILL_AT says after which one. */
const PRELOAD = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { mkdirSync, renameSync } = fs;
const end = (step) => process.env.KILL_AT === step && process.kill(process.pid, 'SIGKILL');
fs.mkdirSync = (path, ...rest) => {
  if (/subscribers.generations.g[^-]*-[0-9a-f]{8}$/.test(path)) end('recorded');
  return mkdirSync(path, ...rest);
};
fs.renameSync = (from, to) => {
  if (to.endsWith('CURRENT')) end('built');
  renameSync(from, to);
  if (to.endsWith('CURRENT')) end('published');
};
syncBuiltinESMExports();
`;

const preload = join(folder.path, 'preload.mjs');
writeFileSync(preload, PRELOAD);
writeFileSync(file, `msisdn,operator,last_name\n${ERASED},Alpha,Zyxwarsky\n${KEPT},Alpha,Berthod\n`);
writeFileSync(later, 'msisdn,operator,last_name\n0639980003,Alpha,Roux\n');

beforeEach(async () => {
  rmSync(base, { recursive: true, force: true });
  await succeedInProcess(['subscribers', 'import', file, '--base', base, '--quiet']);
});
afterAll(folder.remove);

const status = () => succeedInProcess(['erase', '--status', '--base', base]);
const show = (number: string) => runInProcess(['subscribers', 'show', number, '--base', base]);

async function completeByServing(): Promise<void> {
  const server = new Program(['serve', '--base', base, '--port', '0', '--workers', '1']);
  while (!server.err.includes('"event":"compaction-finished"')) {
    expect(server.err).not.toContain('compaction-failed');
    expect(server.child.exitCode).toBe(null);
    await pause(50);
  }
  expect((await server.stop()).exitCode).toBe(0);
}

const completeBy =
  (...args: string[]) =>
  () =>
    succeedInProcess([...args, '--base', base]);

describe('an erasure of a subscriber whose process is killed', () => {
  it.each([
    ['recorded', 'a server that starts', completeByServing, 'compact'],
    ['recorded', 'an import', completeBy('subscribers', 'import', later), 'import'],
    ['built', 'the erasure of another number', completeBy('subscribers', 'erase', '0639980009'), 'erase'],
    ['published', 'a compaction', completeBy('compact', '--only', 'subscribers'), 'compact'],
  ] as const)('after it was %s is completed by %s', async (step, _, complete, event) => {
    const env = { KILL_AT: step, NODE_OPTIONS: `--import ${preload}` };
    const killed = await run(['subscribers', 'erase', ERASED, '--reason', 'request', '--base', base], { env });
    expect(killed.signal).toBe('SIGKILL');
    expect(allBytes(base)).toContain('ZYXWARSKY');
    expect(await show(ERASED)).toMatchObject({ exitCode: 1, err: expect.stringContaining('has no subscriber') });
    expect(await status()).toMatch(
      / subscriber +[0-9a-f]{16} +interrupted: until a running server compacts .* request/,
    );
    const { entries } = JSON.parse(
      await succeedInProcess(['journal', 'subject', '--phone', ERASED, '--json', '--base', base]),
    );
    expect(entries).toContainEqual(expect.objectContaining({ event: 'erase', product: 'idmobile' }));
    await complete();
    const completed = await succeedInProcess(['journal', 'show', '--event', event, '--json', '--base', base]);
    const result = event === 'compact' ? { result: 'erasure-completed' } : {};
    expect(JSON.parse(completed)[0]).toMatchObject({ event, product: 'idmobile', ...result });
    expect(allBytes(base)).not.toContain('ZYXWARSKY');
    expect(await status()).toMatch(/ subscriber +[0-9a-f]{16} +removed .* request/);
    expect((await show(KEPT)).out).toContain('BERTHOD');
  });
});

it('idem erase --status lists people and subscribers with their conditions, also as JSON', async () => {
  const people = join(folder.path, 'people.csv');
  const backups = join(folder.path, 'backups');
  writeFileSync(people, 'id;nom;adresse;cp\n1;Martin;12 rue des Lilas;75011\n');
  await succeedInProcess(['import', people, '--base', base, '--quiet']);
  await succeedInProcess(['backup', backups, '--base', base]);
  await succeedInProcess(['subscribers', 'erase', ERASED, '--reason', 'first', '--base', base]);
  await succeedInProcess(['erase', '1', '--reason', 'second', '--base', base]);
  const listed = JSON.parse(await succeedInProcess(['erase', '--status', '--json', '--base', base]));
  expect(listed).toEqual([
    {
      kind: 'subscriber',
      at: expect.any(String),
      key: expect.stringMatching(/^[0-9a-f]{16}$/),
      reason: 'first',
      generation: expect.any(String),
      isCompacted: true,
      backups: [backups],
    },
    expect.objectContaining({ kind: 'person', reason: 'second', isCompacted: false, backups: [backups] }),
  ]);
  await succeedInProcess(['backup', backups, '--base', base, '--keep', '1']);
  const [subscriber, person] = JSON.parse(await succeedInProcess(['erase', '--status', '--json', '--base', base]));
  expect(subscriber.backups).toEqual([]);
  // The person is not compacted yet.
  expect(person.backups).toEqual([backups]);
  expect(await status()).toMatch(/none known[^\n]* first/);
});

it('refuses to erase a subscriber on one node of a cluster only', async () => {
  expect(await succeedInProcess(['subscribers', 'erase', ERASED, '--base', base])).toBe('1 subscriber erased.\n');
  const node = '6f1c3c5e-0d6b-4c39-9d0a-2f6f3f0a7c11';
  writeFileSync(join(base, 'cluster.json'), JSON.stringify({ cluster: '2b7e9a10-0000-4000-8000-000000000001', node }));
  writeFileSync(join(base, 'cluster.key'), 'ab'.repeat(32), { mode: 0o600 });
  expect(await runInProcess(['subscribers', 'erase', KEPT, '--base', base])).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('is a node of a cluster: set IDEM_CLUSTER'),
  });
  expect((await show(KEPT)).out).toContain('BERTHOD');
});

/** Shows a process the time of two days ago. */
const PAST = `
const Present = Date;
const DELAY = 2 * 86_400_000;
globalThis.Date = class extends Present {
  constructor(...parts) {
    super(...(parts.length === 0 ? [Present.now() - DELAY] : parts));
  }
  static now() {
    return Present.now() - DELAY;
  }
};
`;

it('shows the origin and the retention of a subscriber, and erases the subscriber when it has ended', async () => {
  const past = join(folder.path, 'past.mjs');
  writeFileSync(past, PAST);
  const args = ['subscribers', 'import', later, '--base', base, '--quiet', '--retention', '1d'];
  expect(await run(args, { env: { NODE_OPTIONS: `--import ${past}` } })).toMatchObject({ exitCode: 0 });
  const counted = JSON.parse(await succeedInProcess(['subscribers', 'count', '--json', '--base', base]));
  expect(counted.sources).toEqual([
    expect.objectContaining({ name: 'subscribers.csv', subscribers: 2 }),
    expect.objectContaining({ name: 'later.csv', subscribers: 1, retention: '1d', eraseAfter: expect.any(String) }),
  ]);
  const table = await succeedInProcess(['subscribers', 'count', '--base', base]);
  expect(table).toMatch(/UTC +subscribers\.csv +2 +[0-9a-f]{16} +no limit/);
  const out = await succeedInProcess(['subscribers', 'show', '0639980003', '--json', '--base', base]);
  expect(JSON.parse(out)[0].origin).toEqual({
    source: 'later.csv',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    line: 2,
    imported_at: counted.sources[1].importedAt,
    erase_after: counted.sources[1].eraseAfter,
  });
  const compacted = await succeedInProcess(['compact', '--base', base]);
  expect(compacted).toContain('1 subscriber erased whose retention had ended.');
  expect((await show('0639980003')).exitCode).toBe(1);
  expect(allBytes(base)).not.toContain('ROUX');
  expect(await succeedInProcess(['compact', '--base', base])).toContain('Nothing in');
});

it.each([
  ['--retention', ['subscribers', 'import', file, '--retention', '3 years'], '--retention cannot be "3 years"'],
  ['--only', ['compact', '--only', 'journal'], 'expected people or subscribers'],
])('rejects an unknown value of %s', async (_, args, message) => {
  const outcome = await runInProcess([...args, '--base', base]);
  expect(outcome).toMatchObject({ exitCode: 2, err: expect.stringContaining(message) });
});
