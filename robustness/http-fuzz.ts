import { CANARY, type Fixture, LICENCES, TestServer } from './fixture.ts';
import { exchange, parseResponses } from './http-client.ts';
import { randomRequest } from './http-grammar.ts';
import type { Random } from './random.ts';

export interface FuzzResult {
  readonly requests: number;
  readonly failures: readonly string[];
  /** What was measured, for the report. */
  readonly figures: Readonly<Record<string, number>>;
}

/** The most CPU time that one request may take, in milliseconds. */
const MAX_REQUEST_CPU_MS = 250;

/** Requests that are sent before their CPU time is measured, on as many connections at once. */
const BATCH = 16;

/** The most that memory may grow after the first quarter of the run, in bytes. */
const MAX_GROWTH_BYTES = 150 * 1024 * 1024;

/** Sends random requests until `endAt`. Known questions in between show that no two answers are mixed up. */
export async function fuzzHttp(fixture: Fixture, random: Random, endAt: number): Promise<FuzzResult> {
  const server = await TestServer.start(fixture.base);
  const failures: string[] = [];
  const fail = (what: string, bytes?: Buffer) => {
    if (failures.length < 20)
      failures.push(bytes === undefined ? what : `${what}: ${JSON.stringify(bytes.toString('latin1').slice(0, 300))}`);
  };
  const started = Date.now();
  let requests = 0;
  let baseline = 0;
  let mostCpuMs = 0;
  try {
    const known = await knownAnswers(fixture, server.port);
    while (Date.now() < endAt && failures.length < 20) {
      const batch = Array.from({ length: BATCH }, () => randomRequest(random, fixture.apiKey));
      const before = server.cpuMs();
      await Promise.all(batch.map((bytes) => checkResponses(server.port, bytes, fail)));
      const cpuMs = server.cpuMs() - before;
      if (cpuMs > MAX_REQUEST_CPU_MS) mostCpuMs = Math.max(mostCpuMs, await slowestAlone(server, batch, fail));
      requests += batch.length;
      await checkKnown(server.port, known, random, fail);
      requests += 4;
      if (baseline === 0 && Date.now() - started > (endAt - started) / 4) baseline = server.residentBytes();
    }
    const growth = baseline === 0 ? 0 : server.residentBytes() - baseline;
    if (growth > MAX_GROWTH_BYTES) fail(`memory grew by ${Math.round(growth / 1e6)} MB`);
    const { exitCode, signal } = await server.stop();
    if (exitCode !== 0) fail(`the server exited with ${exitCode ?? signal}`);
    checkLog(server.logged, fail);
    return { requests, failures, figures: { growthMb: Math.round(growth / 1e6), slowestMs: mostCpuMs } };
  } finally {
    await server.stop();
  }
}

async function checkResponses(port: number, bytes: Buffer, fail: (what: string, bytes: Buffer) => void): Promise<void> {
  const { text, isSilent } = await exchange(port, bytes);
  if (isSilent) fail('no answer', bytes);
  // The echo of a licence is documented, so only the fixed part of other texts counts.
  for (const { status, body } of parseResponses(text)) {
    if (status >= 500) fail(`status ${status}`, bytes);
    if (body.includes(CANARY) && !mayHoldPeople(body)) fail('personal data in an answer', bytes);
  }
}

/** Errors repeat the licence that was sent; the key of the run may read people through the API. */
function mayHoldPeople(body: string): boolean {
  return body.includes('"details"') || body.includes('"household_members"');
}

/** The CPU time of each request of a batch, sent alone. */
async function slowestAlone(
  server: TestServer,
  batch: readonly Buffer[],
  fail: (what: string, bytes: Buffer) => void,
): Promise<number> {
  let slowest = 0;
  for (const bytes of batch) {
    const before = server.cpuMs();
    await exchange(server.port, bytes);
    const cpuMs = server.cpuMs() - before;
    slowest = Math.max(slowest, cpuMs);
    if (cpuMs > MAX_REQUEST_CPU_MS) fail(`${cpuMs} ms of CPU time`, bytes);
  }
  return slowest;
}

interface KnownAnswer {
  readonly request: string;
  readonly body: string;
}

async function knownAnswers(fixture: Fixture, port: number): Promise<readonly KnownAnswer[]> {
  return Promise.all(
    fixture.people.slice(0, 20).map(async ({ lastName, address, postalCode }) => {
      const question = new URLSearchParams({
        Licence: LICENCES.check,
        LastName: lastName,
        Address: address,
        PostalCode: postalCode,
      });
      const request = `GET /SEARCH/?${question} HTTP/1.1\r\nHost: x\r\n\r\n`;
      const [response] = parseResponses((await exchange(port, Buffer.from(request))).text);
      if (!response?.body.includes('"result":"FOUND"'))
        throw new Error(`a person of the fixture is not found: ${response?.body}`);
      return { request, body: response.body };
    }),
  );
}

/** Asks known questions one behind the other on one connection. */
async function checkKnown(
  port: number,
  known: readonly KnownAnswer[],
  random: Random,
  fail: (what: string, bytes?: Buffer) => void,
): Promise<void> {
  const asked = Array.from({ length: 4 }, () => random.pick(known));
  const { text } = await exchange(port, Buffer.from(asked.map(({ request }) => request).join('')));
  const bodies = parseResponses(text).map(({ body }) => body);
  if (JSON.stringify(bodies) !== JSON.stringify(asked.map(({ body }) => body)))
    fail('an answer is missing or mixed up');
}

/** Every line is JSON, none is an internal error, and none contains personal data or a licence. */
function checkLog(log: string, fail: (what: string) => void): void {
  const secrets = [CANARY.toLowerCase(), ...Object.values(LICENCES)];
  for (const line of log.split('\n').filter((each) => each !== '')) {
    if (secrets.some((secret) => line.toLowerCase().includes(secret))) fail('personal data or a licence in the log');
    try {
      const { event } = JSON.parse(line) as { event?: string };
      if (event === 'internal-error' || event === 'worker-exited') fail(`${event} in the log: ${line.slice(0, 400)}`);
    } catch {
      fail(`a log line that is not JSON: ${line.slice(0, 200)}`);
    }
  }
}
