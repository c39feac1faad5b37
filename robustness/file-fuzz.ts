import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { problemsOf } from './data-fuzz.ts';
import { CANARY, type Fixture, runIdem, TestServer } from './fixture.ts';
import { call } from './http-client.ts';
import type { FuzzLimit, FuzzResult } from './http-fuzz.ts';
import type { Random } from './random.ts';

/** The most CPU time that one file may take, in milliseconds: it is read, and all of its rows are answered. */
const MAX_FILE_CPU_MS = 3000;

/** The most memory that the server may take, in bytes. */
const MAX_RESIDENT_BYTES = 900 * 1024 * 1024;

/** Memory for JavaScript of a command that imports a file, in megabytes. */
const IMPORT_HEAP_MB = 128;

/** One of so many files is also imported, which takes a process. */
const FILES_PER_IMPORT = 40;

const HEADER = ['nom', 'prenom', 'adresse', 'cp', 'ville'];

interface Seed {
  readonly extension: string;
  readonly bytes: Buffer;
}

/** Files that can be read, which the random ones are made of. */
async function seedsOf(fixture: Fixture): Promise<readonly Seed[]> {
  const rows = fixture.people.map(({ lastName, address, postalCode }) => [
    lastName,
    'Zoé',
    address,
    postalCode,
    'Paris',
  ]);
  const csv = Buffer.from([HEADER, ...rows].map((row) => `${row.join(';')}\n`).join(''));
  const objects = rows.map((row) => Object.fromEntries(row.map((value, i) => [HEADER[i]!, value])));
  const columnData = HEADER.map((name, i) => ({ name, data: rows.map((row) => row[i]!), type: 'STRING' as const }));
  return [
    { extension: 'csv', bytes: csv },
    { extension: 'csv.gz', bytes: gzipSync(csv) },
    { extension: 'ndjson', bytes: Buffer.from(objects.map((each) => `${JSON.stringify(each)}\n`).join('')) },
    { extension: 'xlsx', bytes: Buffer.from(await writeXlsx({ sheets: [{ name: 'A', rows: [HEADER, ...rows] }] })) },
    { extension: 'parquet', bytes: Buffer.from(parquetWriteBuffer({ columnData })) },
    { extension: 'parquet', bytes: Buffer.from(parquetWriteBuffer({ columnData, codec: 'UNCOMPRESSED' })) },
  ];
}

/** Bytes that numbers, lengths and counts of formats are often read from. */
const NUMBERS = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];

/** Changes, cuts, repeats or exchanges parts of a file, once to eight times. */
function mutate({ extension, bytes }: Seed, other: Seed, random: Random): Seed {
  let changed = Buffer.from(bytes);
  for (let count = 1 + random.below(8); count > 0 && changed.length > 8; count--) {
    const at = random.below(changed.length - 4);
    const length = 1 + random.below(64);
    switch (random.below(6)) {
      case 0:
        changed[at]! ^= 1 << random.below(8);
        break;
      case 1:
        changed.writeUInt32LE(random.pick(NUMBERS), at);
        break;
      case 2:
        changed = changed.subarray(0, at);
        break;
      case 3:
        changed = Buffer.concat([changed.subarray(0, at), changed.subarray(at + length)]);
        break;
      case 4: {
        const repeated = changed.subarray(at, at + length);
        const times = random.isTrue(0.1) ? 2000 : 1 + random.below(3);
        changed = Buffer.concat([
          changed.subarray(0, at),
          ...Array.from({ length: times }, () => repeated),
          changed.subarray(at),
        ]);
        break;
      }
      default: {
        const from = random.below(other.bytes.length);
        changed = Buffer.concat([
          changed.subarray(0, at),
          other.bytes.subarray(from, from + length),
          changed.subarray(at),
        ]);
      }
    }
  }
  return { extension, bytes: changed };
}

/** Uploads random files, runs and reads those that can be run, and imports some of them, until `limit` says so. */
export async function fuzzFiles(fixture: Fixture, random: Random, limit: FuzzLimit): Promise<FuzzResult> {
  const failures: string[] = [];
  const fail = (what: string, { extension, bytes }: Seed) => {
    const path = fixture.path(`failed-${failures.length}.${extension}`);
    writeFileSync(path, bytes);
    if (failures.length < 20) failures.push(`${what}: ${extension}, ${bytes.toString('base64').slice(0, 400)}`);
  };
  const seeds = await seedsOf(fixture);
  const server = await TestServer.start(fixture.base, {
    workers: 1,
    logLevel: 'warn',
    onLogLine(line) {
      if (/"event":"(?:internal-error|worker-exited)"/.test(line) || line.includes(CANARY))
        failures.push(line.slice(0, 500));
    },
  });
  let files = 0;
  let readable = 0;
  let slowestMs = 0;
  try {
    while (limit.progress(files) < 1 && failures.length < 20) {
      const file = mutate(random.pick(seeds), random.pick(seeds), random);
      const before = server.cpuMs();
      readable += await useFile(server.port, fixture, file, fail);
      const cpuMs = server.cpuMs() - before;
      slowestMs = Math.max(slowestMs, cpuMs);
      if (cpuMs > MAX_FILE_CPU_MS) fail(`${cpuMs} ms of CPU time`, file);
      if (server.residentBytes() > MAX_RESIDENT_BYTES) fail(`${server.residentBytes()} bytes of memory`, file);
      if (files % FILES_PER_IMPORT === 0) await importFile(fixture, file, fail);
      files++;
    }
    const { exitCode, signal } = await server.stop();
    if (exitCode !== 0) failures.push(`the server exited with ${exitCode ?? signal}`);
    return { requests: files, failures, figures: { readable, slowestMs } };
  } finally {
    await server.stop();
  }
}

type Fail = (what: string, file: Seed) => void;

/** @returns 1 if the file could be run */
async function useFile(port: number, { apiKey }: Fixture, file: Seed, fail: Fail): Promise<number> {
  const ask = async (method: string, target: string, more: { headers?: string[]; body?: string | Buffer } = {}) => {
    const headers = [`Authorization: Bearer ${apiKey}`, ...(more.headers ?? [])];
    const response = await call(port, { method, target, headers, ...(more.body !== undefined && { body: more.body }) });
    if (response === undefined || response.status >= 500) fail(`${method} ${target}: ${response?.status}`, file);
    return response;
  };
  const headers = ['Content-Type: application/octet-stream', `X-File-Name: f.${file.extension}`];
  const uploaded = await ask('POST', '/v1/files', { headers, body: file.bytes });
  if (uploaded?.status !== 201) return 0;
  const { id, can_run: canRun } = JSON.parse(uploaded.body) as { id: string; can_run: boolean };
  await ask('GET', `/v1/files/${id}/columns`);
  if (canRun) {
    await ask('POST', `/v1/files/${id}/run`);
    for (let polls = 0; polls < 500; polls++) {
      const { status } = JSON.parse((await ask('GET', `/v1/files/${id}`))?.body ?? '{}') as { status?: string };
      if (status !== 'queued' && status !== 'running') break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const body = JSON.stringify({ filter: {}, sort: 'doubt', offset: 0, limit: 10 });
    await ask('POST', `/v1/files/${id}/rows/query`, { headers: ['Content-Type: application/json'], body });
  }
  await ask('DELETE', `/v1/files/${id}`);
  return canRun ? 1 : 0;
}

async function importFile(fixture: Fixture, file: Seed, fail: Fail): Promise<void> {
  const path = fixture.path(`input.${file.extension}`);
  writeFileSync(path, file.bytes);
  const env = { NODE_OPTIONS: `--max-old-space-size=${IMPORT_HEAP_MB}` };
  const outcome = await runIdem(['import', path, '--base', fixture.path('imported'), '--replace'], { env });
  for (const problem of problemsOf(outcome)) fail(`import: ${problem}`, file);
}
