import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { succeedInProcess } from './in-process.ts';
import { Program, pause, temporaryFolder } from './program.ts';

const folder = temporaryFolder();
const base = join(folder.path, 'base');
const ROWS = 8_000;
let key = '';
let server: Program | undefined;
let url = '';

beforeAll(async () => {
  const people = join(folder.path, 'people.csv');
  writeFileSync(people, 'nom;prenom;adresse;cp;ville\nMartin;Claire;12 rue des Lilas;75011;Paris\n');
  await succeedInProcess(['import', people, '--base', base]);
  key = /idem_\w+/.exec(
    await succeedInProcess(['key', 'add', '--name', 'analyst', '--scopes', 'files', '--base', base]),
  )![0];
});

type Entry = Readonly<Record<'event' | 'actor' | 'result', string>> & { readonly count?: number };

async function start(): Promise<void> {
  server = new Program(['serve', '--base', base, '--port', '0', '--workers', '2', '--log-level', 'warn']);
  url = (await server.says(/^Idem is ready on (http:\/\/127\.0\.0\.1:\d+) \(/m))[1]!;
}

afterEach(async () => {
  await server?.stop('SIGKILL');
});

afterAll(folder.remove);

/** Asks on a new connection, so that both workers get requests. */
async function call(method: string, path: string, init: RequestInit = {}) {
  const headers = { authorization: `Bearer ${key}`, connection: 'close', ...init.headers };
  const response = await fetch(`${url}/v1/files${path}`, { ...init, method, headers });
  return JSON.parse(await response.text());
}

async function until(id: string, isReached: (file: { status: string; progress: { rows: number } }) => boolean) {
  for (;;) {
    const file = await call('GET', `/${id}`);
    if (isReached(file)) return file;
    await pause(20);
  }
}

describe('a run in a server with several workers', () => {
  it('continues after all processes were killed, and answers every row once', async () => {
    await start();
    const row = (i: number) => `Martin${i};Claire;12 rue des Lilas;75011;Paris;${'x'.repeat(250)}`;
    const body = ['nom;prenom;adresse;cp;ville;notes', ...Array.from({ length: ROWS }, (_, i) => row(i)), ''].join(
      '\n',
    );
    const { id } = await call('POST', '', { body, headers: { 'content-type': 'text/csv', 'x-file-name': 'a.csv' } });
    await call('POST', `/${id}/run`);
    const { status } = await until(id, ({ progress }) => progress.rows > 0);
    expect(status).toBe('running');
    await server!.stop('SIGKILL');
    await start();
    const file = await until(id, (one) => one.status === 'done');
    expect(file.progress.rows).toBe(ROWS);
    const query = { filter: {}, sort: 'line', offset: ROWS - 1, limit: 2 };
    const init = { body: JSON.stringify(query), headers: { 'content-type': 'application/json' } };
    const { total, rows } = await call('POST', `/${id}/rows/query`, init);
    expect([total, rows.length, rows[0].values.last_name]).toEqual([ROWS, 1, `Martin${ROWS - 1}`]);
    expect((await server!.stop()).exitCode).toBe(0);
    const entries: Entry[] = JSON.parse(await succeedInProcess(['journal', 'show', '--base', base, '--json']));
    const about = entries.filter(({ result }) => result === id);
    expect(about.map(({ event, actor, count }) => [event, actor, count]).sort()).toEqual([
      ['batch', 'key analyst', ROWS],
      ['file-run', 'key analyst', undefined],
      ['file-uploaded', 'key analyst', undefined],
    ]);
    const aboutPerson = async (...person: string[]) => {
      const out = await succeedInProcess(['journal', 'subject', ...person, '--base', base, '--json']);
      return (JSON.parse(out).entries as Entry[]).map(({ event, result }) => [event, result]);
    };
    const claire = ['--last-name', 'Martin', '--address', '12 rue des Lilas', '--postal-code', '75011'];
    expect(await aboutPerson(...claire)).toEqual([['batch', id]]);
    expect(await aboutPerson('--last-name', 'Quelconque', '--postal-code', '75011')).toEqual([]);
  });
});
