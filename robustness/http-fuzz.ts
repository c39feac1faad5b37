import { CANARY, type Fixture, LICENCES, SECRET, TestServer } from './fixture.ts';
import { call, exchange, parseResponses } from './http-client.ts';
import { type Credentials, randomRequest } from './http-grammar.ts';
import type { Random } from './random.ts';

/** When a run ends: after a time, or after a number of inputs. */
export interface FuzzLimit {
  /** The share of the run that is done after so many inputs; 1 or more: it ends. */
  progress(inputs: number): number;
}

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

/** Requests after which access tokens are obtained anew; they last five minutes. A multiple of what a round sends. */
const RENEWAL = 20_000;

/**
 * The heap of each process of the server, in MB. Without a limit, V8 lets the heap of a worker grow to about 250 MB before it
 * collects all garbage, which cannot be told from a leak in a short run. With it, memory is flat.
 */
const HEAP_MB = 96;

/** The most that memory may grow after the first quarter of the run, in bytes. */
const MAX_GROWTH_BYTES = 120 * 1024 * 1024;

/** The share of the run after which memory is measured for the first time. */
const BASELINE_SHARE = 0.25;

/** Sends random requests until `limit` ends the run. Known questions in between show that answers are not mixed up. */
export async function fuzzHttp(fixture: Fixture, random: Random, limit: FuzzLimit): Promise<FuzzResult> {
  const failures: string[] = [];
  const fail = (what: string, bytes?: Buffer) => {
    if (failures.length < 20)
      failures.push(bytes === undefined ? what : `${what}: ${JSON.stringify(bytes.toString('latin1').slice(0, 300))}`);
  };
  const server = await TestServer.start(fixture.base, {
    onLogLine: (line) => checkLogLine(line, fail),
    env: { NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` },
  });
  let requests = 0;
  let baseline = 0;
  let mostCpuMs = 0;
  try {
    let credentials = await obtainCredentials(fixture, server.port);
    const known = await knownAnswers(fixture, server.port);
    while (limit.progress(requests) < 1 && failures.length < 20) {
      if (requests % RENEWAL === 0) credentials = await obtainCredentials(fixture, server.port);
      const batch = Array.from({ length: BATCH }, () => randomRequest(random, credentials));
      const before = server.cpuMs();
      await Promise.all(batch.map((bytes) => checkResponses(server.port, bytes, fail)));
      const cpuMs = server.cpuMs() - before;
      if (cpuMs > MAX_REQUEST_CPU_MS) mostCpuMs = Math.max(mostCpuMs, await slowestAlone(server, batch, fail));
      requests += batch.length;
      await checkKnown(server.port, known, random, fail);
      requests += 4;
      if (baseline === 0 && limit.progress(requests) > BASELINE_SHARE) baseline = server.residentBytes();
    }
    const growth = baseline === 0 ? 0 : server.residentBytes() - baseline;
    if (growth > MAX_GROWTH_BYTES) fail(`memory grew by ${Math.round(growth / 1e6)} MB`);
    const { exitCode, signal } = await server.stop();
    if (exitCode !== 0) fail(`the server exited with ${exitCode ?? signal}`);
    return { requests, failures, figures: { growthMb: Math.round(growth / 1e6), slowestMs: mostCpuMs } };
  } finally {
    await server.stop();
  }
}

async function obtainCredentials({ apiKey }: Fixture, port: number): Promise<Credentials> {
  const tokenOf = async (target: string, headers: readonly string[], body: string): Promise<string> => {
    const type = 'Content-Type: application/x-www-form-urlencoded';
    const response = await call(port, { method: 'POST', target, headers: [type, ...headers], body });
    const { access_token: token } = JSON.parse(response?.body ?? '{}') as { access_token?: string };
    if (token === undefined) throw new Error(`no token from ${target}: status ${response?.status}`);
    return token;
  };
  const basic = Buffer.from(`${LICENCES.mobile}:${SECRET}`).toString('base64');
  return {
    apiKey,
    accessToken: await tokenOf(
      '/oauth/access_token/',
      [],
      `scope=client_idcheck&client_id=${LICENCES.check}&client_secret=${SECRET}`,
    ),
    camaraToken: await tokenOf(
      '/oauth2/token',
      [`Authorization: Basic ${basic}`],
      'grant_type=client_credentials&scope=kyc-match:match sim-swap',
    ),
  };
}

async function checkResponses(port: number, bytes: Buffer, fail: (what: string, bytes: Buffer) => void): Promise<void> {
  const { text, isSilent } = await exchange(port, bytes);
  if (isSilent) fail('no answer', bytes);
  // Errors echo the licence, as documented, so that only the fixed part of other texts counts.
  for (const { status, body } of parseResponses(text)) {
    if (status >= 500) fail(`status ${status}`, bytes);
    if (body.includes(CANARY) && !mayHoldPeople(body)) fail('personal data in an answer', bytes);
  }
}

/** Whether a body may contain personal data: errors echo the licence sent, and the API returns people to the key of the run. */
function mayHoldPeople(body: string): boolean {
  return body.includes('"details"') || body.includes('"household_members"');
}

/** How often a request is sent alone: in one of them the server may compile or collect garbage. */
const ATTEMPTS = 3;

/** The least CPU time of each request of a batch, sent alone. */
async function slowestAlone(
  server: TestServer,
  batch: readonly Buffer[],
  fail: (what: string, bytes: Buffer) => void,
): Promise<number> {
  let slowest = 0;
  for (const bytes of batch) {
    let cpuMs = Number.POSITIVE_INFINITY;
    for (let i = 0; i < ATTEMPTS && cpuMs > MAX_REQUEST_CPU_MS; i++) {
      const before = server.cpuMs();
      await exchange(server.port, bytes);
      cpuMs = Math.min(cpuMs, server.cpuMs() - before);
    }
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

/** Sends known questions one after another on one connection. */
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

const SECRETS = [CANARY.toLowerCase(), ...Object.values(LICENCES)];

/** Checks that a line of the log is JSON, is no internal error, and contains neither personal data nor a licence. */
function checkLogLine(line: string, fail: (what: string) => void): void {
  const text = line.toLowerCase();
  if (SECRETS.some((secret) => text.includes(secret))) fail('personal data or a licence in the log');
  try {
    const { event } = JSON.parse(line) as { event?: string };
    if (event === 'internal-error' || event === 'worker-exited') fail(`${event} in the log: ${line.slice(0, 400)}`);
  } catch {
    fail(`a log line that is not JSON: ${line.slice(0, 200)}`);
  }
}
