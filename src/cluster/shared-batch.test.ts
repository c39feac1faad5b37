import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testBatchRequest } from '../batch/batch.testing.ts';
import { type BatchRequest, type BatchSummary, runBatch } from '../batch/index.ts';
import { testRecord } from '../reference/base.testing.ts';
import { PEOPLE } from '../reference/rows/index.ts';
import { Failure } from '../runtime/errors.ts';
import { readVersion } from '../runtime/version.ts';
import { forgetOperatorKeys, useOperatorKeys } from '../storage/operator-key.ts';
import { openSource } from '../tabular/index.ts';
import { Cluster, connectTo } from './cluster.ts';
import { JobWorker, type JobWorkerSettings } from './job-worker.ts';
import { migrate } from './migrations.ts';
import { runSharedBatch } from './shared-batch.ts';
import { type ClaimedPart, SharedJobs } from './shared-jobs.ts';
import type { GenerationStorage } from './storage/generation-storage.ts';
import { SharedFolder } from './storage/shared-folder.ts';
import { usePostgres } from './use-postgres.testing.ts';

/** Rows of 1 KiB: some parts, without many checks. */
const ROWS = 4500;
const CANARY = 'zqxcanary';

/** A word of letters for a number. */
const wordOf = (n: number) => String(n).replace(/\d/g, (digit) => 'bacedifogu'[Number(digit)]!);

/** All live in streets and towns of their own, so that a check compares few of them. */
const personOf = (n: number) => `Qua${wordOf(n)},Zoé,${(n % 90) + 1} rue Fla${wordOf(n)},${24_100 + (n % 800)}`;

const postgres = usePostgres();

let folder: string;
let schemas = 0;
let first: Cluster;
let second: Cluster;
const workers: JobWorker[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idem-jobs-'));
  schemas++;
  first = await addNode('first', undefined);
  await importPeople();
  second = await addNode('second', first);
  await second.takeOver();
  const row = (n: number) => `${n};${personOf(n % 3 === 0 ? n : n % 200).replaceAll(',', ';')};${CANARY}`;
  const rows = Array.from({ length: ROWS }, (_, n) => row(n).padEnd(1023, '.'));
  writeFileSync(join(folder, 'questions.csv'), `no;nom;prenom;adresse;cp;note\n${rows.join('\n')}\n`);
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await Promise.all([first.close(), second.close()]);
  forgetOperatorKeys();
  rmSync(folder, { recursive: true, force: true });
});

const url = () => postgres.server.url(`?schema=test_${schemas}`);
const storage = () => new SharedFolder(join(folder, 'shared'));

async function addNode(name: string, known: Cluster | undefined): Promise<Cluster> {
  const base = join(folder, name);
  mkdirSync(base);
  if (known !== undefined)
    writeFileSync(join(base, 'cluster.key'), readFileSync(join(known.base.folder, 'cluster.key')));
  const database = connectTo(url());
  await migrate(database);
  return Cluster.become({ base, url: url(), storage: join(folder, 'shared') }, database, false);
}

async function importPeople(): Promise<void> {
  const file = join(folder, 'people.csv');
  const rows = Array.from({ length: 200 }, (_, n) => `${n},${personOf(n)}`);
  writeFileSync(file, `id,last_name,first_name,address,postal_code\n${rows.join('\n')}\n`);
  const sources = [await openSource(file, { schema: PEOPLE })];
  await first.importFiles({ country: 'FR', sources, replace: true, threads: 1, onReject() {} });
}

/** Short leases, so that a part is soon given to another node. */
function jobsOf({ database, membership }: Cluster, shared: GenerationStorage = storage()): SharedJobs {
  const { key, nodeId: node } = membership;
  return new SharedJobs({ database, storage: shared, key, node, leaseSeconds: 1 });
}

function work(cluster: Cluster, settings: Partial<JobWorkerSettings> = {}): JobWorker {
  const onError = (error: unknown) => {
    throw error;
  };
  const worker = JobWorker.start({ jobs: jobsOf(cluster), base: cluster.base, threads: 1, onError, ...settings });
  workers.push(worker);
  return worker;
}

function requestOf(output: string, settings: Partial<BatchRequest> = {}): Promise<BatchRequest> {
  return testBatchRequest(join(folder, 'questions.csv'), {
    product: 'idcheck-plus',
    output: join(folder, output),
    base: first.base.folder,
    program: readVersion(),
    ...settings,
  });
}

async function share(
  settings: Partial<BatchRequest> = {},
  onPaused = () => {},
  jobs = jobsOf(first),
): Promise<BatchSummary> {
  const { base } = first;
  return runSharedBatch(await requestOf('shared.csv', settings), {
    jobs,
    base,
    retentionDays: 7,
    onPaused,
  });
}

/** Stops after the first rows were written. */
async function shareAndStop(): Promise<void> {
  const stopper = new AbortController();
  const stopped = share({ signal: stopper.signal, onProgress: () => stopper.abort() });
  await expect(stopped).rejects.toMatchObject({ name: 'BatchAbortedError', isResumable: true });
}

const read = (name: string) => readFileSync(join(folder, name));

async function expectNothingLeft(): Promise<void> {
  expect(await jobsOf(first).list()).toEqual([]);
  expect(await storage().list('jobs')).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.startsWith('shared.csv'))).toEqual(['shared.csv']);
}

describe('a batch of several nodes', { timeout: 60_000 }, () => {
  it('has the same output and summary as that of one process', async () => {
    const alone = await runBatch(await requestOf('alone.csv'));
    work(second);
    const progress: number[] = [];
    const shared = await share({ onProgress: ({ bytes }) => progress.push(bytes) });
    expect(read('shared.csv').equals(read('alone.csv'))).toBe(true);
    expect(shared).toEqual(alone);
    expect(shared.rows).toBe(ROWS);
    expect(progress).toHaveLength(5);
    expect(progress.at(-1)).toBe(read('questions.csv').length);
    await expectNothingLeft();
  });

  it('wakes the workers of other nodes that wait for a part', async () => {
    const jobs = jobsOf(second);
    const claim = vi.spyOn(jobs, 'claim');
    work(second, { jobs, idleMs: 600_000 });
    await expect.poll(() => claim.mock.settledResults.length).toBe(1);
    const shared = share();
    await expect.poll(() => claim.mock.settledResults.length).toBeGreaterThan(1);
    await shared;
  });

  it.each(['clear', 'encrypted'])(
    'is answered from the version that it began with, although nodes have later changes (%s base)',
    async (kind) => {
      if (kind === 'encrypted') {
        useOperatorKeys({ baseKey: 'ab'.repeat(32) });
        await importPeople();
        await second.takeOver();
      }
      const [lastName, firstName, address, postalCode] = personOf(300).split(',');
      await first.people.apply([
        {
          put: testRecord({
            id: 'x',
            lastName: lastName!,
            firstName: firstName!,
            address: address!,
            postalCode: postalCode!,
          }),
        },
      ]);
      const alone = await runBatch(await requestOf('alone.csv'));
      await shareAndStop();
      await second.people.apply([{ delete: 'x' }, { delete: '1' }, { delete: '2' }]);
      await second.takeOver();
      const worker = work(second);
      const unanswered = async () => {
        const [job] = await jobsOf(second).list();
        return job!.parts - job!.answeredParts;
      };
      await expect.poll(unanswered).toBe(0);
      await worker.stop();
      // The node that submitted it has the later changes too.
      await first.takeOver();
      const { rowsBefore, ...summary } = await share();
      expect(rowsBefore).toBeGreaterThan(0);
      expect({ ...summary, rowsBefore: 0 }).toEqual(alone);
      expect(read('shared.csv').equals(read('alone.csv'))).toBe(true);
      await expectNothingLeft();
    },
  );

  it('starts over if the base of its node was replaced while it was stopped', async () => {
    await shareAndStop();
    await importPeople();
    const reasons: unknown[] = [];
    await share({ onStart: ({ restartReason }) => reasons.push(restartReason) });
    expect(reasons).toEqual(['the reference base has changed']);
    await expectNothingLeft();
  });

  it('takes over the part of a killed node, and keeps the first answers to a part', async () => {
    const jobs = jobsOf(second);
    const from = { open: [], generation: first.base.usableGeneration(), program: readVersion(), maxAttempts: 5 };
    const shared = share();
    let killed: ClaimedPart | undefined;
    while (killed === undefined) {
      expect(await jobs.claim({ ...from, program: 'another version' })).toBeUndefined();
      expect(await jobs.claim({ ...from, maxAttempts: 0 })).toBeUndefined();
      expect(await jobs.claim({ ...from, generation: 'another' })).toBeUndefined();
      killed = await jobs.claim(from);
    }
    await shared;
    await runBatch(await requestOf('alone.csv'));
    expect(read('shared.csv').equals(read('alone.csv'))).toBe(true);
    // It was only paused, and has written its answers too.
    await jobs.answer(killed, { output: 'late', rows: 1 });
    await expectNothingLeft();
  });

  it('waits for PostgreSQL', async () => {
    work(second);
    let pauses = 0;
    let stopped: Promise<void> | undefined;
    const onProgress = () => {
      stopped ??= postgres.server.stop('SIGQUIT');
    };
    const onPaused = () => {
      pauses++;
      void stopped?.then(() => postgres.server.start());
    };
    await share({ onProgress }, onPaused);
    expect(pauses).toBe(1);
    await runBatch(await requestOf('alone.csv'));
    expect(read('shared.csv').equals(read('alone.csv'))).toBe(true);
    await expect.poll(async () => (await jobsOf(first).list()).length).toBe(0);
  });

  it('waits for the shared storage', async () => {
    work(second);
    const shared = storage();
    let failures = 0;
    // Each file is read and written at the second attempt.
    const seen = new Set<string>();
    const assertSeen = (path: string) => {
      if (seen.has(path)) return;
      seen.add(path);
      failures++;
      throw new Failure('cannot use the shared storage');
    };
    const [get, put] = [shared.get.bind(shared), shared.put.bind(shared)];
    shared.get = async (path, to) => {
      assertSeen(`get ${path}`);
      await get(path, to);
    };
    shared.put = async (path, from) => {
      if (/\/in-\d+$/.test(path)) assertSeen(`put ${path}`);
      await put(path, from);
    };
    let pauses = 0;
    await share({}, () => pauses++, jobsOf(first, shared));
    expect(failures).toBeGreaterThan(5);
    expect(pauses).toBeGreaterThan(0);
    await runBatch(await requestOf('alone.csv'));
    expect(read('shared.csv').equals(read('alone.csv'))).toBe(true);
  });

  it('fails if it is cancelled, and can be started again', async () => {
    const jobs = jobsOf(second);
    const cancel = async () => jobs.remove((await jobs.list())[0]!.id);
    let cancelled: Promise<boolean> | undefined;
    const failed = share({
      onProgress: () => {
        cancelled ??= cancel();
      },
    });
    await expect(failed).rejects.toThrow(/cancelled|cannot read from the shared storage/);
    expect(await cancelled).toBe(true);
    await share();
    expect(read('shared.csv').length).toBeGreaterThan(ROWS * 1023);
  });

  it('stores questions only encrypted, and is removed when it expires', async () => {
    await shareAndStop();
    const files = await storage().list('jobs');
    expect(files.length).toBeGreaterThan(1);
    for (const { path } of files) {
      expect(readFileSync(join(folder, 'shared', path), 'latin1')).not.toMatch(/zqxcanary|rue Fla/i);
    }
    for (const text of [CANARY, 'rue Fla', 'questions.csv']) {
      for (const written of [text, Buffer.from(text).toString('hex')])
        expect(postgres.server.log).not.toContain(written);
    }
    writeFileSync(join(folder, 'orphan'), 'x');
    await storage().put('jobs/0123/out-1', join(folder, 'orphan'));
    await jobsOf(second).removeExpired();
    expect((await jobsOf(second).list()).length).toBe(1);
    expect(await storage().list('jobs/0123')).toEqual([]);
    await second.database.run((queries) => queries.query("update jobs set expires_at = now() - interval '1 second'"));
    await jobsOf(second).removeExpired();
    expect(await storage().list('jobs')).toEqual([]);
    expect(await jobsOf(second).list()).toEqual([]);
  });
});
