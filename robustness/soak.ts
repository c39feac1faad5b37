import { setTimeout as pause } from 'node:timers/promises';
import { Fixture, LICENCES, TestServer } from './fixture.ts';
import { exchange, parseResponses } from './http-client.ts';
import { readOptions } from './options.ts';
import { Random } from './random.ts';

/**
 * A steady load for a long time while imports run, on 127.0.0.1 only. Memory, descriptors and latency must stay flat.
 *
 *     npm run soak -- --minutes 60 --rate 50
 *
 * The exit code is 1 if a request failed, or the last quarter of the run needs more than the second one.
 */
const { minutes, rate, seed } = readOptions({ minutes: 60, rate: 50, seed: 1 });

/** Samples of the run. */
const SAMPLES = 20;

/** What the last quarter may need more than the second one. */
const MAX_MEMORY_RATIO = 1.25;
const MAX_LATENCY_RATIO = 2;
const MAX_DESCRIPTORS_MORE = 20;

interface Sample {
  readonly residentMb: number;
  readonly descriptors: number;
  readonly p99Ms: number;
}

const fixture = new Fixture(40);
const random = new Random(seed);
let latencies: number[] = [];
let failed = 0;
let requests = 0;

async function askOnce(port: number): Promise<void> {
  const { lastName, address, postalCode } = random.pick(fixture.people);
  const licence = random.pick([LICENCES.check, LICENCES.plus, LICENCES.counted]);
  const question = new URLSearchParams({
    Licence: licence,
    LastName: lastName,
    Address: address,
    PostalCode: postalCode,
  });
  const started = performance.now();
  const bytes = Buffer.from(`GET /SEARCH/?${question} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  const [response] = parseResponses((await exchange(port, bytes)).text);
  latencies.push(performance.now() - started);
  requests++;
  if (response?.status !== 200 || !response.body.includes('"Check_LastName":"E"')) failed++;
}

function takeSample(server: TestServer): Sample {
  const sorted = latencies.sort((left, right) => left - right);
  latencies = [];
  const p99Ms = sorted[Math.floor(sorted.length * 0.99)] ?? 0;
  return { residentMb: server.residentBytes() / 1e6, descriptors: server.descriptors(), p99Ms };
}

const mean = (samples: readonly Sample[], figure: keyof Sample) =>
  samples.reduce((sum, sample) => sum + sample[figure], 0) / samples.length;

async function soak(server: TestServer): Promise<readonly Sample[]> {
  const sampleMs = (minutes * 60_000) / SAMPLES;
  const samples: Sample[] = [];
  for (let at = 0; at < SAMPLES; at++) {
    const end = Date.now() + sampleMs;
    const importing = fixture.mustRun('import', fixture.path('people.csv'), '--replace', '--quiet');
    while (Date.now() < end) await Promise.all([askOnce(server.port), pause(1000 / rate)]);
    await importing;
    const sample = takeSample(server);
    samples.push(sample);
    process.stdout.write(
      `${at + 1}/${SAMPLES}: ${sample.residentMb.toFixed(0)} MB, ${sample.descriptors} descriptors, p99 ${sample.p99Ms.toFixed(1)} ms\n`,
    );
  }
  return samples;
}

try {
  await fixture.prepare();
  const server = await TestServer.start(fixture.base, { logLevel: 'warn' });
  const samples = await soak(server);
  const { exitCode } = await server.stop();
  const [early, late] = [samples.slice(SAMPLES / 4, SAMPLES / 2), samples.slice(-SAMPLES / 4)];
  const problems = [
    failed > 0 && `${failed} of ${requests} requests failed`,
    exitCode !== 0 && `exit code ${exitCode}`,
    mean(late, 'residentMb') > MAX_MEMORY_RATIO * mean(early, 'residentMb') && 'memory grows',
    mean(late, 'p99Ms') > MAX_LATENCY_RATIO * mean(early, 'p99Ms') && 'latency grows',
    mean(late, 'descriptors') > mean(early, 'descriptors') + MAX_DESCRIPTORS_MORE && 'descriptors grow',
  ].filter((problem) => problem !== false);
  process.stdout.write(`${requests} requests, ${problems.length === 0 ? 'flat' : problems.join(', ')}\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  fixture.remove();
}
