import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Fixture, TestServer } from './fixture.ts';
import { call } from './http-client.ts';
import { readOptions } from './options.ts';
import { quantile } from './quantile.ts';
import { Random } from './random.ts';
import { SoakLoad } from './soak-load.ts';

/**
 * A steady load for a long time while imports run, on 127.0.0.1 only. Memory, descriptors and latency must stay flat.
 *
 *     npm run soak -- --minutes 60 --rate 50 --pause 20
 *
 * `--rate` is in steps of the load per second, `--pause` in seconds between two imports.
 * The exit code is 1 if a request failed, or the last quarter of the run needs more than the second one.
 */
const { minutes, rate, pause, seed } = readOptions({
  script: 'soak',
  summary: 'Keeps a steady load for a long time while imports run, on 127.0.0.1 only.',
  options: {
    minutes: [60, 'duration'],
    rate: [50, 'steps of the load per second'],
    pause: [20, 'seconds between two imports'],
    seed: [1, 'seed of the random choices; the same seed repeats a run'],
  },
});

/** Samples of the run. */
const SAMPLES = 20;

/** Maximum ratio of the last quarter to the second one. */
const MAX_MEMORY_RATIO = 1.25;
const MAX_LATENCY_RATIO = 2;
const MAX_DESCRIPTORS_MORE = 20;

interface Sample {
  readonly anonymousMb: number;
  readonly residentMb: number;
  readonly descriptors: number;
  readonly p99Ms: number;
  /** Of a server that does nothing, at the same time. */
  readonly controlP99Ms: number;
}

const fixture = new Fixture('soak', 40);
const random = new Random(seed);
const failures: string[] = [];
let latencies: number[] = [];
let controlLatencies: number[] = [];
let requests = 0;
let imports = 0;

function p99(values: readonly number[]): number {
  return values.length === 0 ? 0 : quantile(values, 0.99);
}

async function askOnce(load: SoakLoad, controlPort: number): Promise<void> {
  const started = performance.now();
  const { requests: count, failure } = await load.step();
  latencies.push((performance.now() - started) / count);
  requests += count;
  if (failure !== undefined) failures.push(failure);
  const controlStarted = performance.now();
  await call(controlPort, { target: '/' });
  controlLatencies.push(performance.now() - controlStarted);
}

function takeSample(server: TestServer): Sample {
  const sample = {
    anonymousMb: server.anonymousBytes() / 1e6,
    residentMb: server.residentBytes() / 1e6,
    descriptors: server.descriptors(),
    p99Ms: p99(latencies),
    controlP99Ms: p99(controlLatencies),
  };
  latencies = [];
  controlLatencies = [];
  return sample;
}

function mean(samples: readonly Sample[], measure: (sample: Sample) => number): number {
  return samples.reduce((sum, sample) => sum + measure(sample), 0) / samples.length;
}

/** Imports the base again and again until `endAt`. */
async function importUntil(endAt: number): Promise<void> {
  while (Date.now() < endAt) {
    await fixture.mustRun('import', fixture.path('people.csv'), '--replace', '--quiet');
    imports++;
    await sleep(Math.min(1000 * pause, Math.max(0, endAt - Date.now())));
  }
}

async function soak(server: TestServer, controlPort: number): Promise<readonly Sample[]> {
  const load = new SoakLoad(fixture, server.port, random);
  const started = Date.now();
  const importing = importUntil(started + minutes * 60_000);
  const samples: Sample[] = [];
  for (let at = 1; at <= SAMPLES; at++) {
    const end = started + (at * minutes * 60_000) / SAMPLES;
    while (Date.now() < end) await Promise.all([askOnce(load, controlPort), sleep(1000 / rate)]);
    const sample = takeSample(server);
    samples.push(sample);
    const { anonymousMb, residentMb, descriptors, p99Ms, controlP99Ms } = sample;
    process.stdout.write(
      `${at}/${SAMPLES}: ${anonymousMb.toFixed(0)} MB anonymous, ${residentMb.toFixed(0)} MB resident, ` +
        `${descriptors} descriptors, p99 ${p99Ms.toFixed(1)} ms, control ${controlP99Ms.toFixed(1)} ms\n`,
    );
  }
  await importing;
  return samples;
}

/** Starts the control server. It ends with this process. */
async function startControl(): Promise<{ readonly port: number; stop(): void }> {
  const program = fileURLToPath(new URL('./control-server.js', import.meta.url));
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { port: Number(line.toString()), stop: () => child.stdin.end() };
}

function judge(samples: readonly Sample[], exitCode: number | null): readonly string[] {
  const [early, late] = [samples.slice(SAMPLES / 4, SAMPLES / 2), samples.slice(-SAMPLES / 4)];
  const relativeP99 = ({ p99Ms, controlP99Ms }: Sample) => p99Ms / Math.max(controlP99Ms, 0.1);
  const grows = (measure: (sample: Sample) => number, ratio: number, more = 0) =>
    mean(late, measure) > ratio * mean(early, measure) + more;
  return [
    failures.length > 0 && `${failures.length} of ${requests} requests failed`,
    exitCode !== 0 && `exit code ${exitCode}`,
    grows(({ anonymousMb }) => anonymousMb, MAX_MEMORY_RATIO) && 'memory grows',
    grows(relativeP99, MAX_LATENCY_RATIO) && 'latency grows',
    grows(({ descriptors }) => descriptors, 1, MAX_DESCRIPTORS_MORE) && 'descriptors grow',
  ].filter((problem) => problem !== false);
}

try {
  await fixture.prepare();
  const control = await startControl();
  const server = await TestServer.start(fixture.base, { logLevel: 'warn' });
  const samples = await soak(server, control.port);
  const { exitCode } = await server.stop();
  control.stop();
  const problems = judge(samples, exitCode);
  for (const failure of failures.slice(0, 20)) process.stdout.write(`  ${failure}\n`);
  for (const line of server.logged.split('\n').slice(0, 20)) if (line !== '') process.stdout.write(`  log: ${line}\n`);
  const outcome = problems.length === 0 ? 'flat' : problems.join(', ');
  process.stdout.write(`${requests} requests, ${imports} imports: ${outcome}\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  fixture.remove();
}
