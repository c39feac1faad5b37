import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runInProcess, succeedInProcess } from './in-process.ts';
import { Program, temporaryFolder } from './program.ts';

const folder = temporaryFolder();
const base = join(folder.path, 'base');
const people = join(folder.path, 'people.csv');
let server: Program | undefined;
let url = '';

beforeAll(async () => {
  writeFileSync(people, 'nom;prenom;adresse;cp;ville\nMartin;Claire;12 rue des Lilas;75011;Paris\n');
  await succeedInProcess(['import', people, '--base', base], { cwd: folder.path });
  for (const [name, ...more] of [
    ['slow', '--max-per-second', '5'],
    ['small', '--max-per-day', '30'],
    ['counted', '--credits', '10'],
    ['short', '--expires', new Date(Date.now() + 5000).toISOString()],
  ]) {
    const code = `licence-code-${name}`;
    await succeedInProcess([
      'licence',
      'add',
      '--name',
      name!,
      '--products',
      'idcheck',
      '--code',
      code,
      ...more,
      '--base',
      base,
    ]);
  }
});

async function start(...args: string[]): Promise<void> {
  server = new Program(['serve', '--base', base, '--port', '0', '--workers', '2', '--log-level', 'warn', ...args]);
  url = (await server.says(/^Idem is ready on (http:\/\/127\.0\.0\.1:\d+) \(/m))[1]!;
}

afterEach(async () => {
  await server?.stop();
  server = undefined;
});

afterAll(folder.remove);

/** Asks on a new connection, so that both workers get requests. */
async function statusOf(licence: string, headers: Record<string, string> = {}): Promise<number> {
  const question = { Licence: licence, LastName: 'Martin', Address: '12 rue des Lilas', PostalCode: '75011' };
  const response = await fetch(`${url}/SEARCH/?${new URLSearchParams(question)}`, {
    headers: { connection: 'close', ...headers },
  });
  await response.arrayBuffer();
  return response.status;
}

const ask = (licence: string, count: number) =>
  Promise.all(Array.from({ length: count }, () => statusOf(`licence-code-${licence}`)));
const countOf = (statuses: readonly number[], status: number) => statuses.filter((each) => each === status).length;

describe('limits', () => {
  it('of requests are enforced by all workers together, and changed while the server runs', async () => {
    await start();
    const started = performance.now();
    const perSecond = await ask('slow', 40);
    const seconds = (performance.now() - started) / 1000;
    expect(countOf(perSecond, 200)).toBeGreaterThanOrEqual(5);
    expect(countOf(perSecond, 200)).toBeLessThanOrEqual(5 + Math.ceil(5 * seconds));
    expect(countOf(perSecond, 200) + countOf(perSecond, 429)).toBe(40);
    const perDay = await ask('small', 40);
    // The day may end in between.
    expect([30, 40]).toContain(countOf(perDay, 200));
    await succeedInProcess(['licence', 'change', 'small', '--unlimited', '--base', base]);
    expect(countOf(await ask('small', 5), 200)).toBe(5);
    await expect.poll(() => ask('short', 1)).toEqual([401]);
    await succeedInProcess(['licence', 'change', 'short', '--never-expires', '--base', base]);
    expect(await ask('short', 1)).toEqual([200]);
  });

  it('of wrong licences block a client, log it, and spare the licences that it has used', async () => {
    await start('--trust-proxy', '127.0.0.1');
    const attacker = { 'x-forwarded-for': '192.0.2.66' };
    expect(await statusOf('licence-code-short', attacker)).toBe(200);
    const statuses: number[] = [];
    for (let round = 0; round < 7; round++) {
      const guesses = Array.from({ length: 20 }, (_, at) => statusOf(`guess-${round}-${at}`, attacker));
      statuses.push(...(await Promise.all(guesses)));
    }
    expect(countOf(statuses, 401)).toBeLessThanOrEqual(130);
    expect(countOf(statuses, 429)).toBeGreaterThanOrEqual(10);
    // On a slow machine an attempt is allowed again by now; the guesses use it up.
    const guesses = Array.from({ length: 20 }, (_, at) => statusOf(`guess-again-${at}`, attacker));
    const others = Array.from({ length: 10 }, () => statusOf('licence-code-small', attacker));
    expect(countOf(await Promise.all(others), 429)).toBeGreaterThan(0);
    await Promise.all(guesses);
    expect(await statusOf('licence-code-small', { 'x-forwarded-for': '192.0.2.7' })).toBe(200);
    await expect.poll(() => server!.err).toContain('"event":"authentication-failures","client":"192.0.2.66","count":5');
    expect(server!.err).not.toContain('guess-');
  });
});

describe('idem licence', () => {
  it.each(['add --name Past --products idcheck', 'change counted'])(
    '%s refuses an expiry date that has passed',
    async (command) => {
      const args = ['licence', ...command.split(' '), '--expires', '2026-01-01', '--base', base];
      const { exitCode, err } = await runInProcess(args);
      expect([exitCode, err]).toEqual([2, expect.stringContaining('The expiry date 2026-01-01 has passed')]);
    },
  );
});

describe('idem key', () => {
  it('creates and changes the limits of a key, which all workers enforce', async () => {
    const key = (...args: string[]) => succeedInProcess(['key', ...args, '--base', base]);
    const added = await key('add', '--name', 'website', '--scopes', 'check', '--max-per-day', '30', '--json');
    const { key: secret } = JSON.parse(added);
    await start();
    const post = async () => {
      const response = await fetch(`${url}/v1/check`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', connection: 'close' },
        body: JSON.stringify({ person: { last_name: 'Martin', address: '12 rue des Lilas', postal_code: '75011' } }),
      });
      await response.arrayBuffer();
      return response.status;
    };
    const askAll = (count: number) => Promise.all(Array.from({ length: count }, post));
    // The day may end in between.
    expect([30, 40]).toContain(countOf(await askAll(40), 200));
    expect(await key('list')).toMatch(/website +check .* never +30\/day +active/);
    await key('change', 'website', '--max-per-second', '1000000', '--max-per-day', '1000000000');
    expect(await key('list')).toContain('1,000,000/s, 1,000,000,000/day');
    expect(countOf(await askAll(5), 200)).toBe(5);
    await key('change', 'website', '--unlimited');
    expect(await key('list')).toMatch(/website +check .* never +none +active/);
    const journal = await succeedInProcess(['journal', 'show', '--event', 'key-changed', '--json', '--base', base]);
    expect(JSON.parse(journal)).toHaveLength(2);
    for (const [exitCode, ...args] of [
      [2, 'change', 'website'],
      [1, 'change', 'nobody', '--unlimited'],
      [2, 'change', 'website', '--max-per-day', '0'],
    ] as const) {
      expect(await runInProcess(['key', ...args, '--base', base])).toMatchObject({ exitCode, out: '' });
    }
  });
});

describe('idem licence usage', () => {
  it('shows the answers of each licence, and counts those of a server that was stopped', async () => {
    await start();
    expect(countOf(await ask('counted', 20), 200)).toBe(10);
    await server!.stop();
    server = undefined;
    const rows = JSON.parse(
      await succeedInProcess(['licence', 'usage', 'counted', '--json', '--base', base]),
    ) as unknown[];
    expect(rows).toEqual([{ day: expect.any(String), licence: 'counted', product: 'idcheck', answers: 10 }]);
    const table = await succeedInProcess(['licence', 'usage', '--base', base]);
    expect(table).toMatch(/^Day +Licence +Product +Answers\n/);
    expect(table).toMatch(/counted +idcheck +10\n/);
    const listed = JSON.parse(await succeedInProcess(['licence', 'list', '--json', '--base', base])) as {
      name: string;
      lastUsedOn?: string;
    }[];
    const [{ day }] = rows as [{ day: string }];
    expect(listed.find(({ name }) => name === 'counted')?.lastUsedOn).toBe(day);
    expect(await succeedInProcess(['licence', 'list', '--base', base])).toMatch(
      / Created +Last use +Expires +Revoked\n/,
    );
    expect(await succeedInProcess(['licence', 'usage', 'nobody', '--days', '1', '--base', base])).toMatch(
      /^No answers for "nobody" since \d{4}-\d\d-\d\d\.\n$/,
    );
    expect(await runInProcess(['licence', 'usage', '--days', 'x', '--base', base])).toMatchObject({
      exitCode: 2,
      out: '',
    });
    expect(await runInProcess(['licence', 'usage', '--base', join(folder.path, 'none')])).toMatchObject({
      exitCode: 1,
      out: '',
    });
  });
});
