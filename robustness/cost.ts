import { readFileSync } from 'node:fs';
import { type CostlyRequest, licensedRequests, unauthenticatedRequests } from './expensive-requests.ts';
import { Fixture, personInCrowd, runIdem, TestServer } from './fixture.ts';
import { exchange } from './http-client.ts';
import { readOptions } from './options.ts';

/**
 * Measures the CPU time of the most expensive requests, without a licence and with one, on 127.0.0.1 only. The server is one
 * process; the time includes all its threads and a new connection for each request.
 *
 *     npm run cost -- --times 200 --persons 100000
 *
 * The exit code is 1 if a request without a licence costs more than 2 ms, or one with a licence more than ten times an
 * ordinary one.
 */
const { times, persons } = readOptions({
  script: 'cost',
  summary: 'Measures the CPU time of the most expensive requests, on 127.0.0.1 only.',
  options: {
    times: [200, 'repetitions of each request'],
    persons: [100_000, 'people in the base'],
  },
});

const MAX_UNAUTHENTICATED_MS = 2;
const MAX_RATIO = 10;

/** Requests before the first measurement, so that the code of the path is compiled. */
const WARM_UP = 50;

interface Cost extends CostlyRequest {
  readonly cpuMs: number;
}

async function send(port: number, { bytes }: CostlyRequest, count: number): Promise<void> {
  for (let sent = 0; sent < count; sent++) await exchange(port, bytes);
}

/** Measures every request in turn, in three rounds, and keeps the lowest: other load only increases the time. */
async function measure(server: TestServer, requests: readonly CostlyRequest[]): Promise<readonly Cost[]> {
  for (const request of requests) await send(server.port, request, WARM_UP);
  const best = new Map<CostlyRequest, number>();
  for (let round = 0; round < 3; round++) {
    for (const request of requests) {
      const before = server.preciseCpuMs();
      await send(server.port, request, times);
      const cpuMs = (server.preciseCpuMs() - before) / times;
      best.set(request, Math.min(cpuMs, best.get(request) ?? Number.POSITIVE_INFINITY));
    }
  }
  return requests.map((request) => ({ ...request, cpuMs: best.get(request)! }));
}

function print(costs: readonly Cost[]): void {
  for (const { path, name, cpuMs } of costs.toSorted((left, right) => right.cpuMs - left.cpuMs)) {
    process.stdout.write(`${cpuMs.toFixed(2).padStart(7)} ms  ${path}: ${name}\n`);
  }
}

/** The cost of the most expensive request, divided by that of the ordinary one of its path. */
function highestRatio(costs: readonly Cost[]): number {
  const ordinary = new Map(costs.filter(({ name }) => name === 'ordinary').map(({ path, cpuMs }) => [path, cpuMs]));
  return Math.max(...costs.map(({ path, cpuMs }) => cpuMs / ordinary.get(path)!));
}

const fixture = new Fixture('cost', 20);
try {
  await fixture.prepare();
  const people = fixture.path('many.csv');
  await runIdem(['generate', '--persons', String(persons), '--seed', '1', '-o', people]);
  await fixture.mustRun('import', people, '--replace', '--quiet');
  const server = await TestServer.start(fixture.base, { workers: 1, logLevel: 'warn' });
  const unauthenticated = await measure(server, unauthenticatedRequests());
  process.stdout.write('Without a licence:\n');
  print(unauthenticated);
  const person = personInCrowd(readFileSync(people, 'utf8'));
  const licensed = await measure(server, licensedRequests(person, fixture.apiKey));
  process.stdout.write('With a licence:\n');
  print(licensed);
  await server.stop();
  const highest = Math.max(...unauthenticated.map(({ cpuMs }) => cpuMs));
  const ratio = highestRatio(licensed);
  process.stdout.write(
    `Highest without a licence: ${highest.toFixed(2)} ms; highest with one: ${ratio.toFixed(1)} times an ordinary one\n`,
  );
  process.exitCode = highest <= MAX_UNAUTHENTICATED_MS && ratio <= MAX_RATIO ? 0 : 1;
} finally {
  fixture.remove();
}
