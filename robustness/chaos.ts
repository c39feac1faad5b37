import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openProgress } from '../src/terminal/progress.ts';
import { Fixture, LICENCES, runIdem, SECRET, TestServer } from './fixture.ts';
import { call, exchange, parseResponses } from './http-client.ts';
import { readOptions } from './options.ts';
import { Random } from './random.ts';

/**
 * Faults while the built program serves, on 127.0.0.1 only. After each scenario its invariants are checked.
 *
 *     npm run chaos -- --rounds 20 --seed 1
 *
 * `--only 1` runs the first of {@link SCENARIOS}, and so on. The exit code is 1 if an invariant was violated.
 */
const { rounds, seed, only } = readOptions({
  script: 'chaos',
  summary: 'Causes faults while the built program serves, on 127.0.0.1 only.',
  options: {
    rounds: [10, 'workers to kill; a fifth as many primary processes are killed'],
    seed: [Date.now() % 1_000_000, 'seed of the random choices; the same seed repeats a run'],
    only: [0, 'number of the scenario to run; 0 runs all of them'],
  },
});
const random = new Random(seed);
const fixture = new Fixture('chaos', 20);
const failures: string[] = [];

/** Of the scenario that runs. */
let progress = openProgress({ unit: 'kills', isQuiet: false });

function showKills(label: string, kills: number, total: number): void {
  progress.update({ label, count: kills, share: kills / total });
}

function expectThat(isTrue: boolean, what: string): void {
  if (!isTrue) failures.push(what);
}

interface Tally {
  answered: number;
  refused: number;
  lost: number;
  wrong: number;
}

/** Sends checks on new connections until stopped. Each answer must be about the person asked. */
function startLoad(server: TestServer, licence: string): { readonly tally: Tally; stop(): Promise<void> } {
  const tally: Tally = { answered: 0, refused: 0, lost: 0, wrong: 0 };
  let isStopped = false;
  const run = async (): Promise<void> => {
    while (!isStopped) {
      const { lastName, address, postalCode } = random.pick(fixture.people);
      const question = new URLSearchParams({
        Licence: licence,
        LastName: lastName,
        Address: address,
        PostalCode: postalCode,
      });
      const request = `GET /SEARCH/?${question} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;
      const [response] = parseResponses((await exchange(server.port, Buffer.from(request))).text);
      if (response === undefined) {
        tally.lost++;
        await pause(20);
      } else if (response.status !== 200) tally.refused++;
      else if (response.body.includes('"result":"FOUND"') && response.body.includes('"Check_LastName":"E"'))
        tally.answered++;
      else tally.wrong++;
    }
  };
  const running = [run(), run(), run()];
  return {
    tally,
    stop: async () => {
      isStopped = true;
      await Promise.all(running);
    },
  };
}

async function creditsLeft(): Promise<number> {
  const licences = JSON.parse(await fixture.mustRun('licence', 'list', '--json')) as {
    name: string;
    credits?: number;
  }[];
  return licences.find(({ name }) => name === 'counted')!.credits!;
}

/** Between an answer and the next kill. */
const KILL_PAUSE_MS = { min: 100, max: 500 };

/** Time to serve again after a kill. */
const MAX_RECOVERY_MS = 60_000;

/** Waits for the next answer. @returns how long it took; `undefined` if there was none for {@link MAX_RECOVERY_MS} */
async function nextAnswer(tally: Tally): Promise<number | undefined> {
  const { answered } = tally;
  const startedAt = Date.now();
  while (tally.answered === answered) {
    if (Date.now() > startedAt + MAX_RECOVERY_MS) return undefined;
    await pause(10);
  }
  return Date.now() - startedAt;
}

/** Workers that answer as soon as they have started. */
const WITHOUT_WARM_UP = { IDEM_WARM_UP_MS: '0' };

/** Kills workers at random moments. Every answer is right and is charged, and few charged answers are lost. */
async function killWorkers(): Promise<string> {
  const before = await creditsLeft();
  const server = await TestServer.start(fixture.base, { workers: 2, logLevel: 'warn', env: WITHOUT_WARM_UP });
  const load = startLoad(server, LICENCES.counted);
  let kills = 0;
  let longestMs = 0;
  for (; kills < rounds; kills++) {
    showKills('kill workers', kills, rounds);
    const recoveryMs = await nextAnswer(load.tally);
    if (recoveryMs === undefined) break;
    longestMs = Math.max(longestMs, recoveryMs);
    await pause(KILL_PAUSE_MS.min + random.below(KILL_PAUSE_MS.max - KILL_PAUSE_MS.min));
    const workers = server.workers();
    if (workers.length > 0) process.kill(random.pick(workers), 'SIGKILL');
  }
  expectThat(
    kills === rounds && (await nextAnswer(load.tally)) !== undefined,
    `kill workers: no answer after ${kills} kills`,
  );
  await load.stop();
  const { tally } = load;
  const { exitCode } = await server.stop();
  const spent = before - (await creditsLeft());
  expectThat(exitCode === 0, `kill workers: exit code ${exitCode}`);
  expectThat(tally.wrong === 0, `kill workers: ${tally.wrong} wrong answers`);
  expectThat(tally.refused === 0, `kill workers: ${tally.refused} refused`);
  expectThat(spent >= tally.answered, `kill workers: ${tally.answered} answers for ${spent} credits`);
  expectThat(
    spent - tally.answered <= tally.lost,
    `kill workers: ${spent} credits, ${tally.answered} answers, ${tally.lost} lost`,
  );
  return `${kills} kills, ${tally.answered} answers, ${tally.lost} connections lost, ${spent - tally.answered} paid answers lost, at most ${longestMs} ms without an answer`;
}

/** Kills the primary process: the workers end, the data stays intact, and a new server starts. */
async function killPrimary(): Promise<string> {
  const before = await creditsLeft();
  const total = { answered: 0, lost: 0 };
  const kills = Math.ceil(rounds / 5);
  for (let round = 0; round < kills; round++) {
    showKills('kill primary', round, kills);
    const server = await TestServer.start(fixture.base, { workers: 2, logLevel: 'warn', env: WITHOUT_WARM_UP });
    const workers = server.workers();
    const load = startLoad(server, LICENCES.counted);
    await pause(100 + random.below(400));
    server.child.kill('SIGKILL');
    await load.stop();
    const end = Date.now() + 10_000;
    while (workers.some(isRunning) && Date.now() < end) await pause(50);
    expectThat(!workers.some(isRunning), 'kill primary: a worker is left');
    expectThat(load.tally.wrong === 0, `kill primary: ${load.tally.wrong} wrong answers`);
    total.answered += load.tally.answered;
    total.lost += load.tally.lost;
  }
  const { exitCode } = await runIdem(['verify', '--base', fixture.base]);
  expectThat(exitCode === 0, `kill primary: idem verify exits with ${exitCode}`);
  const spent = before - (await creditsLeft());
  const { answered, lost } = total;
  expectThat(spent >= answered, `kill primary: ${answered} answers for ${spent} credits`);
  expectThat(spent - answered <= lost, `kill primary: ${spent} credits, ${answered} answers, ${lost} lost`);
  return `${kills} kills, ${answered} answers, ${lost} connections lost, ${spent - answered} paid answers lost`;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Few file descriptors: connections are refused; the server does not end, gives no wrong answer, and recovers. */
async function fewDescriptors(): Promise<string> {
  const server = await TestServer.start(fixture.base, { workers: 1, logLevel: 'warn', limit: 'ulimit -n 256' });
  const idle = await Promise.all(Array.from({ length: 400 }, () => openConnection(server.port)));
  await pause(500);
  for (const close of idle) close();
  await pause(500);
  const load = startLoad(server, LICENCES.check);
  await pause(1500);
  await load.stop();
  const { exitCode } = await server.stop();
  expectThat(exitCode === 0, `few descriptors: exit code ${exitCode}`);
  expectThat(load.tally.answered > 0, 'few descriptors: no answer afterwards');
  expectThat(load.tally.wrong + load.tally.refused === 0, 'few descriptors: wrong or refused answers afterwards');
  return `${load.tally.answered} answers afterwards`;
}

async function openConnection(port: number): Promise<() => void> {
  const { connect } = await import('node:net');
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  return () => socket.destroy();
}

/** A full disk: counted answers fail and are not charged, other answers continue, and the log stays JSON. */
async function fullDisk(): Promise<string> {
  const before = await creditsLeft();
  // The limit of the file size is 0: no file may grow.
  const server = await TestServer.start(fixture.base, { workers: 2, logLevel: 'warn', limit: 'ulimit -f 1' });
  const counted = startLoad(server, LICENCES.counted);
  const uncounted = startLoad(server, LICENCES.check);
  await pause(2000);
  await Promise.all([counted.stop(), uncounted.stop()]);
  const { exitCode, signal } = await server.stop();
  const spent = before - (await creditsLeft());
  expectThat(exitCode === 0, `full disk: ended with ${exitCode ?? signal}`);
  expectThat(
    uncounted.tally.answered > 0 && uncounted.tally.refused + uncounted.tally.wrong === 0,
    'full disk: uncounted answers failed',
  );
  expectThat(counted.tally.answered === spent, `full disk: ${counted.tally.answered} answers for ${spent} credits`);
  const lines = server.logged.split('\n').filter((line) => line !== '');
  expectThat(lines.every(isJson), `full disk: a log line that is not JSON: ${lines.find((line) => !isJson(line))}`);
  return `${uncounted.tally.answered} uncounted answers, ${counted.tally.answered} counted, ${counted.tally.refused} refused`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A small JavaScript heap: the server still answers. */
async function littleMemory(): Promise<string> {
  const env = { NODE_OPTIONS: '--max-old-space-size=48' };
  const server = await TestServer.start(fixture.base, { workers: 2, logLevel: 'warn', env });
  const load = startLoad(server, LICENCES.check);
  await pause(3000);
  await load.stop();
  const { exitCode } = await server.stop();
  expectThat(exitCode === 0, `little memory: exit code ${exitCode}`);
  expectThat(load.tally.wrong + load.tally.refused + load.tally.lost === 0, 'little memory: lost or wrong answers');
  return `${load.tally.answered} answers`;
}

/** The duration of a write in {@link slowDisk}, in milliseconds. */
const SLOW_MS = 3000;

/** A disk that takes seconds for a write: counted answers wait and are charged, other answers continue. */
async function slowDisk(): Promise<string> {
  const before = await creditsLeft();
  const server = await TestServer.start(fixture.base, { workers: 2, logLevel: 'warn' });
  const counted = startLoad(server, LICENCES.counted);
  await pause(1000);
  const program = fileURLToPath(new URL('./hold-lock.js', import.meta.url));
  const holder = spawn(process.execPath, [program, join(fixture.base, 'licences.mdb'), String(SLOW_MS)]);
  await once(holder.stdout, 'data');
  const heldAt = Date.now();
  const uncounted = startLoad(server, LICENCES.check);
  const answeredBefore = counted.tally.answered;
  await pause(SLOW_MS / 2);
  const whileSlow = uncounted.tally.answered;
  const countedWhileSlow = counted.tally.answered - answeredBefore;
  if (holder.exitCode === null) await once(holder, 'exit');
  await pause(Math.max(0, heldAt + SLOW_MS + 1500 - Date.now()));
  await Promise.all([counted.stop(), uncounted.stop()]);
  const { exitCode } = await server.stop();
  const spent = before - (await creditsLeft());
  const { answered, refused, wrong, lost } = counted.tally;
  expectThat(exitCode === 0, `slow disk: exit code ${exitCode}`);
  expectThat(whileSlow > 0, 'slow disk: answers that are not counted waited');
  expectThat(answered > answeredBefore + countedWhileSlow, 'slow disk: no counted answers afterwards');
  expectThat(refused + wrong + lost + uncounted.tally.refused + uncounted.tally.wrong === 0, 'slow disk: bad answers');
  expectThat(answered === spent, `slow disk: ${answered} answers for ${spent} credits`);
  return `${whileSlow} uncounted answers meanwhile, ${answered} counted in all for ${spent} credits`;
}

/** Of Debian's package libfaketime. */
const FAKETIME = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1';

interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
}

/** The clock is set back and forth: answers stay right, and no used token becomes valid again. */
async function clockSteps(): Promise<string> {
  if (!existsSync(FAKETIME)) return `not run: ${FAKETIME} is missing (package libfaketime)`;
  const clock = fixture.path('clock');
  const setClock = async (offset: string): Promise<void> => {
    writeFileSync(clock, `${offset}\n`);
    await pause(300);
  };
  await setClock('+0');
  const env = {
    LD_PRELOAD: FAKETIME,
    FAKETIME_TIMESTAMP_FILE: clock,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  };
  const server = await TestServer.start(fixture.base, { workers: 2, logLevel: 'warn', env });
  const load = startLoad(server, LICENCES.check);
  const ask = async (query: Record<string, string>): Promise<Tokens | undefined> => {
    const response = await call(server.port, { target: `/oauth/access_token/?${new URLSearchParams(query)}` });
    return response?.status === 200 ? (JSON.parse(response.body) as Tokens) : undefined;
  };
  const issue = () => ask({ scope: 'client_idcheck', client_id: LICENCES.check, client_secret: SECRET });
  const renew = ({ access_token, refresh_token }: Tokens) =>
    ask({ scope: 'refresh_token', access_token, refresh_token });
  const first = await issue();
  await setClock('-30');
  const second = first && (await renew(first));
  expectThat(second !== undefined, 'clock steps: a token cannot be renewed after the clock was set back');
  expectThat(first === undefined || (await renew(first)) === undefined, 'clock steps: a used token was renewed again');
  await setClock('+400d');
  const third = await issue();
  expectThat(third !== undefined, 'clock steps: no token after the clock was set forward');
  await setClock('-400d');
  expectThat((await issue()) !== undefined, 'clock steps: no token after the clock was set back');
  expectThat(
    first === undefined || (await renew(first)) === undefined,
    'clock steps: a used token was renewed after the clock was set back',
  );
  await load.stop();
  const { exitCode } = await server.stop();
  const { answered, refused, wrong, lost } = load.tally;
  expectThat(exitCode === 0, `clock steps: exit code ${exitCode}`);
  expectThat(refused + wrong + lost === 0, `clock steps: ${refused} refused, ${wrong} wrong, ${lost} lost`);
  return `${answered} answers while the clock was set five times`;
}

const SCENARIOS = { killWorkers, killPrimary, fewDescriptors, fullDisk, littleMemory, slowDisk, clockSteps };

try {
  await fixture.prepare();
  process.stdout.write(`seed ${seed}, ${rounds} rounds\n`);
  for (const [index, [name, run]] of Object.entries(SCENARIOS).entries()) {
    if (only > 0 && only !== index + 1) continue;
    progress = openProgress({ unit: 'kills', isQuiet: false });
    const outcome = await run().finally(() => progress.stop());
    process.stdout.write(`${name}: ${outcome}\n`);
  }
} finally {
  fixture.remove();
}
for (const failure of failures) process.stdout.write(`  ${failure}\n`);
process.exitCode = failures.length === 0 ? 0 : 1;
