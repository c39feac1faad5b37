import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runInProcess, succeedInProcess } from './in-process.ts';
import { Program, pause, run, succeed, temporaryFolder } from './program.ts';

const LICENCE = 'code-of-the-tests-0123456789';
const PERSON = { LastName: 'Zyxwarsky', FirstName: 'Quirine', Address: '12 bis rue des Wombats', PostalCode: '75011' };
const HEADER = 'id;nom;prenom;adresse;cp;ville;email';
const ROW = '1;Zyxwarsky;Quirine;12 bis rue des Wombats;75011;Paris;quirine@zyxwarsky.example';
const SECRETS = ['zyxwarsky', 'quirine', 'wombats', LICENCE.toLowerCase()];
/** A postal code, but not the same digits in a time (07:50:11) or a process id. */
const SECRET_CODE = /(?<!\d|"pid":)75011(?!\d)/;

/** Every wait is for an event; the limit is for failures on a busy machine. */
const MAX_WAIT_MS = 60_000;

const folder = temporaryFolder();
const base = join(folder.path, 'base');
const people = join(folder.path, 'people.csv');
let server: Program | undefined;
let imported = '';

beforeAll(async () => {
  writeFileSync(people, `${HEADER}\n${ROW}\n2;Broken;;;;;\n`);
  const { exitCode, out, err } = await runInProcess(['import', people, '--base', base], { cwd: folder.path });
  expect(exitCode).toBe(0);
  imported = out + err;
  const licence = ['--name', 'Tester', '--products', 'idcheck', '--code', LICENCE];
  await succeedInProcess(['licence', 'add', ...licence, '--base', base]);
});

afterEach(async () => {
  await server?.stop('SIGKILL');
  server = undefined;
});

afterAll(folder.remove);

async function start(...args: string[]): Promise<string> {
  server = new Program(['serve', '--base', base, '--port', '0', ...args]);
  const [, url] = await server.says(/^Idem is ready on (http:\/\/127\.0\.0\.1:\d+) \(/m);
  return url!;
}

const question = (parameters: Record<string, string> = {}) =>
  `/SEARCH/?${new URLSearchParams({ Licence: LICENCE, ...PERSON, ...parameters })}`;

async function ask(url: string, path: string): Promise<{ status: number; result: string }> {
  const response = await fetch(url + path, { headers: { connection: 'close' } });
  const { DATA1 } = (await response.json()) as { DATA1?: { result: string } };
  return { status: response.status, result: DATA1?.result ?? '' };
}

/** The processes that answer, from the log lines that say they listen. */
function workerPids(program: Program): number[] {
  const lines = program.err.split('\n').filter((line) => line.includes('"listening"'));
  return lines.map((line) => (JSON.parse(line) as { pid: number }).pid);
}

/** The same once there are so many of them: lines of the log come a tenth of a second late. */
async function listening(program: Program, count: number): Promise<number[]> {
  const end = Date.now() + MAX_WAIT_MS;
  while (workerPids(program).length < count && Date.now() < end) await pause(50);
  return workerPids(program);
}

describe.each([
  ['one process', '1'],
  ['two workers', '2'],
])('%s', (_, workers) => {
  describe('while it runs', () => {
    let running: Program | undefined;
    let url: string;

    beforeAll(async () => {
      url = await start('--workers', workers);
      running = server;
      server = undefined;
    });

    afterAll(() => running?.stop('SIGKILL'));

    it('answers, and is healthy', async () => {
      expect(running!.out).toMatch(/\(\d (?:person|people) in \d households?, \d workers?\)\.\n$/);
      expect(await ask(url, question())).toEqual({ status: 200, result: 'FOUND' });
      expect(await ask(url, question({ LastName: 'Nobody', Address: 'nowhere' }))).toMatchObject({
        result: 'NOT FOUND',
      });
      expect(await ask(url, question({ PostalCode: '' }))).toMatchObject({ status: 400 });
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    });

    it('sees licences come and go at once', async () => {
      const name = `Client ${workers}`;
      const licence = ['--name', name, '--products', 'idcheck'];
      const added = await succeedInProcess(['licence', 'add', ...licence, '--json', '--base', base]);
      const { code } = JSON.parse(added) as { code: string };
      for (let i = 0; i < 6; i++) expect((await ask(url, question({ Licence: code }))).status).toBe(200);
      await succeedInProcess(['licence', 'revoke', name, '--base', base]);
      for (let i = 0; i < 6; i++) expect((await ask(url, question({ Licence: code }))).status).toBe(401);
      expect((await ask(url, question())).status).toBe(200);
    });

    it('takes up a new base without a failed request', async () => {
      const newcomer = {
        LastName: ['', 'Neuling', 'Ankoemmel'][Number(workers)]!,
        Address: '3 place Neuve',
        PostalCode: '69002',
      };
      expect((await ask(url, question(newcomer))).result).toBe('NOT FOUND');
      let isDone = false;
      const statuses = new Set<number>();
      const load = Array.from({ length: 4 }, async () => {
        while (!isDone) statuses.add((await ask(url, question())).status);
      });
      const row = `n${workers};${newcomer.LastName};;3 place Neuve;69002;Lyon;`;
      await succeed(['import', '-', '--base', base], { input: `${HEADER}\n${row}\n`, cwd: folder.path });
      const end = Date.now() + MAX_WAIT_MS;
      while ((await ask(url, question(newcomer))).result !== 'FOUND' && Date.now() < end) await pause(50);
      await pause(1200);
      for (let i = 0; i < 6; i++) expect((await ask(url, question(newcomer))).result).toBe('FOUND');
      isDone = true;
      await Promise.all(load);
      expect([...statuses]).toEqual([200]);
    });

    it('ends in order when its terminal is closed', async () => {
      expect(await running!.stop('SIGHUP')).toMatchObject({ exitCode: 0, signal: null });
      expect(running!.err).toContain('"stopped"');
    });
  });

  it('finishes the requests in flight when it is told to end, although nobody reads its log any more', async () => {
    const url = await start('--workers', workers);
    server!.child.stderr!.destroy();
    for (let i = 0; i < 3; i++) expect((await ask(url, question())).status).toBe(200);
    const port = Number(new URL(url).port);
    const body = new URLSearchParams(PERSON).toString();
    const socket = connect(port, '127.0.0.1');
    let received = '';
    socket.setEncoding('utf8').on('data', (text) => {
      received += text;
    });
    const idle = connect(port, '127.0.0.1');
    await once(idle, 'connect');
    const head = `POST /SEARCH/ HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${LICENCE}\r\n`;
    const type = 'Content-Type: application/x-www-form-urlencoded\r\n';
    socket.write(`${head}${type}Content-Length: ${body.length}\r\n\r\n${body.slice(0, 20)}`);
    await pause(200);
    const ended = server!.stop();
    await pause(300);
    socket.write(body.slice(20));
    await once(socket, 'close');
    expect(received).toMatch(/^HTTP\/1\.1 200 /);
    expect(received).toContain('"result":"FOUND"');
    const answered = Date.now();
    expect(await ended).toMatchObject({ exitCode: 0, signal: null });
    expect(Date.now() - answered).toBeLessThan(8000);
    idle.destroy();
  });

  it('ends at once when it is told twice', async () => {
    const url = await start('--workers', workers);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => {});
    // After a response the connection has its worker.
    socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'data');
    socket.write('POST /SEARCH/ HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\nContent-Type: application/json\r\n\r\n{');
    await pause(200);
    server!.child.kill('SIGINT');
    await pause(200);
    expect((await server!.stop('SIGINT')).exitCode).toBe(130);
    socket.destroy();
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  });
});

describe('workers', () => {
  let running: Program;
  let url: string;

  beforeAll(async () => {
    url = await start('--workers', '2');
    running = server!;
    server = undefined;
  });

  afterAll(() => running?.stop('SIGKILL'));

  it('are replaced when they are killed, and no request fails', async () => {
    const [first] = await listening(running, 2);
    process.kill(first!, 'SIGKILL');
    for (let i = 0; i < 40; i++) {
      expect((await ask(url, question())).status).toBe(200);
      await pause(25);
    }
    expect(await listening(running, 3)).toHaveLength(3);
    expect(running.err).toContain('"worker-exited"');
  });

  it('come back on the same port when all of them are killed', async () => {
    for (const pid of (await listening(running, 3)).slice(1)) process.kill(pid, 'SIGKILL');
    const isAnswered = () =>
      ask(url, question()).then(
        ({ status }) => status === 200,
        () => false,
      );
    await expect.poll(isAnswered, { timeout: MAX_WAIT_MS }).toBe(true);
    expect(await listening(running, 5)).toHaveLength(5);
  });

  it('end when their primary is killed', async () => {
    await running.stop('SIGKILL');
    const isAnswered = () =>
      fetch(`${url}/health/live`).then(
        () => true,
        () => false,
      );
    await expect.poll(isAnswered, { timeout: MAX_WAIT_MS }).toBe(false);
  });
});

describe('what cannot be served', () => {
  it.each(['1', '2'])('a port in use, %s worker(s)', async (workers) => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const outcome = await run(['serve', '--base', base, '--port', String(port), '--workers', workers]);
    taken.close();
    expect(outcome).toMatchObject({ exitCode: 1, out: '' });
    expect(outcome.err).toBe(`idem: Port ${port} of 127.0.0.1 is already in use; choose another one with --port.\n`);
  });

  it.each(['192.0.2.1', 'no-such-host.invalid'])('the host %s', async (host) => {
    const outcome = await run(['serve', '--base', base, '--port', '0', '--host', host]);
    expect(outcome).toMatchObject({ exitCode: 1, out: '' });
    expect(outcome.err).toBe(`idem: This machine has no address "${host}"; choose another one with --host.\n`);
  });

  it.each(['1', '2'])('a folder without a base, in which nothing is created, %s worker(s)', async (workers) => {
    const missing = join(folder.path, 'nothing');
    const operators = join(folder.path, 'operators.json');
    writeFileSync(operators, '{"operators":[]}');
    const empty = temporaryFolder();
    for (const args of [[missing], [empty.path], [missing, '--operators', operators]]) {
      const outcome = await run(['serve', '--workers', workers, '--base', ...args]);
      expect(outcome).toMatchObject({ exitCode: 1, out: '' });
      expect(outcome.err).toMatch(/^idem: The folder .* contains no base; .*\.\n$/);
    }
    expect(existsSync(missing)).toBe(false);
    expect(readdirSync(empty.path)).toEqual([]);
    empty.remove();
  });

  it('wrong settings, all told at once', async () => {
    const env = { IDEM_PORT: 'x', IDEM_WORKER: '3' };
    const outcome = await run(['serve', '--log-level', 'loud'], { env });
    expect(outcome.exitCode).toBe(2);
    expect(outcome.err.split('\n').filter((line) => line !== '')).toHaveLength(3);
    expect(outcome.err).toContain('did you mean IDEM_WORKERS?');
  });
});

describe('everything that is written', () => {
  it('holds no person and no licence code, over a whole import and checks of every kind', async () => {
    const url = await start('--log-level', 'debug');
    await ask(url, question());
    await ask(url, question({ Licence: `${LICENCE}x` }));
    await ask(url, question({ LastName: '' }));
    await fetch(`${url}/Zyxwarsky${question()}`);
    await fetch(url + question(), { method: 'PATCH' });
    await fetch(`${url}/SEARCH/`, { method: 'POST', body: `{"LastName":"Zyxwarsky"`, headers: JSON_TYPE });
    await fetch(`${url}/SEARCH/`, { method: 'POST', body: JSON.stringify(PERSON), headers: JSON_TYPE });
    await fetch(`${url}/SEARCH/?LastName=Zyxwarsky%E9`, { headers: { authorization: `Bearer ${LICENCE}` } });
    const { out, err } = await server!.stop();
    expect(err.split('\n').filter((line) => line.includes('"event":"request"'))).toHaveLength(8);
    expect(err).toContain('"licence":"Tester"');
    const written = (imported + out + err).toLowerCase();
    for (const secret of SECRETS) expect(written).not.toContain(secret);
    expect(written).not.toMatch(SECRET_CODE);
  });
});

const JSON_TYPE = { 'content-type': 'application/json' };
