import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PEOPLE } from '../reference/rows/index.ts';
import { forgetOperatorKeys, useOperatorKeys } from '../storage/operator-key.ts';
import { openSource } from '../tabular/index.ts';
import { Cluster, connectTo } from './cluster.ts';
import { migrate } from './migrations.ts';
import { BUCKET, S3Server } from './storage/s3-server.testing.ts';
import { usePostgres } from './use-postgres.testing.ts';

const postgres = usePostgres();

let folder: string;
let s3: S3Server;
let schemas = 0;
const opened: Cluster[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idem-generations-'));
  s3 = await S3Server.start();
  for (const [name, value] of Object.entries(s3.env)) vi.stubEnv(name, value);
  schemas++;
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((cluster) => cluster.close()));
  vi.unstubAllEnvs();
  forgetOperatorKeys();
  await s3.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function addNode(name: string): Promise<Cluster> {
  const base = join(folder, name);
  mkdirSync(base);
  const url = postgres.server.url(`?schema=test_${schemas}`);
  const database = connectTo(url);
  await migrate(database);
  const [first] = opened;
  if (first !== undefined)
    writeFileSync(join(base, 'cluster.key'), readFileSync(join(first.base.folder, 'cluster.key')));
  const cluster = await Cluster.become({ base, url, storage: `s3://${BUCKET}/people` }, database, false);
  opened.push(cluster);
  return cluster;
}

async function importInto(cluster: Cluster, id: string): Promise<string> {
  const file = join(folder, 'people.csv');
  writeFileSync(file, `id,last_name,first_name,address,postal_code\n${id},Berthod,Anna,9 place du Marché,24150\n`);
  const sources = [await openSource(file, { schema: PEOPLE })];
  const request = { country: 'FR' as const, sources, replace: false, threads: 1, onReject() {} };
  return (await cluster.importFiles(request)).generation;
}

async function report(cluster: Cluster): Promise<void> {
  await cluster.nodes.report(cluster.membership.nodeId, await cluster.takeOver());
}

const generationsInBucket = () => new Set([...s3.objects.keys()].map((key) => key.split('/')[2]));

describe('generations in a bucket', { timeout: 60_000 }, () => {
  it('reach another node, and are removed when no node uses them', async () => {
    const [first, second] = [await addNode('first'), await addNode('second')];
    const before = await importInto(first, '1');
    await report(second);
    expect(second.base.usableGeneration()).toBe(before);
    const after = await importInto(second, '2');
    await Promise.all([report(first), report(second)]);
    expect(first.base.usableGeneration()).toBe(after);
    s3.faultOf = ({ method }) => (method === 'DELETE' ? { status: 403, code: 'AccessDenied' } : undefined);
    await expect(first.generations.removeUnused()).rejects.toThrow('cannot remove files from');
    expect(generationsInBucket()).toEqual(new Set([before, after]));
    s3.faultOf = () => undefined;
    expect(await second.generations.removeUnused()).toEqual([before]);
    expect(generationsInBucket()).toEqual(new Set([after]));
  });

  it('are rejected if they are damaged', async () => {
    const [first, second] = [await addNode('first'), await addNode('second')];
    await importInto(first, '1');
    const [key, bytes] = [...s3.objects].find(([name]) => name.endsWith('people.idem'))!;
    const damaged = Buffer.from(bytes);
    damaged[damaged.length >> 1]! ^= 1;
    s3.objects.set(key, damaged);
    await expect(second.takeOver()).rejects.toThrow('is damaged: import the people again');
    s3.objects.set(key, bytes.subarray(0, 5000));
    await expect(second.takeOver()).rejects.toThrow('is damaged: import the people again');
    expect(second.base.usableGeneration()).toBeUndefined();
    s3.objects.set(key, bytes);
    await second.takeOver();
    expect(second.base.usableGeneration()).toBeDefined();
  });

  it('have their keys in PostgreSQL, and only there', async () => {
    useOperatorKeys({ baseKey: 'ab'.repeat(32) });
    const [first, second] = [await addNode('first'), await addNode('second')];
    const before = await importInto(first, '1');
    expect([...s3.objects.keys()].filter((key) => key.endsWith('.key'))).toEqual([]);
    const keyOf = (node: Cluster) =>
      readFileSync(join(node.base.folder, 'generations', before, 'generation.key'), 'utf8');
    await report(second);
    expect(keyOf(second)).toBe(keyOf(first));
    await importInto(first, '2');
    await Promise.all([report(first), report(second)]);
    await first.generations.removeUnused();
    const { rows } = await first.database.run((queries) => queries.query('select name from generations'));
    expect(rows).not.toContainEqual({ name: before });
  });

  it('that were never finished are removed by the next import', async () => {
    const first = await addNode('first');
    s3.objects.set('people/generations/killed/people.idem', Buffer.from('half'));
    s3.objects.set('other/generations/killed/people.idem', Buffer.from('of another cluster'));
    s3.uploads.set('killed', {
      key: 'people/generations/killed/sources.json',
      parts: new Map(),
      startedAt: new Date().toISOString(),
    });
    const generation = await importInto(first, '1');
    expect(generationsInBucket()).toEqual(new Set([generation, 'killed']));
    expect([...s3.objects.keys()].filter((key) => key.includes('killed'))).toEqual([
      'other/generations/killed/people.idem',
    ]);
    expect(s3.uploads.size).toBe(0);
  });

  it('are not published without all their files', async () => {
    const first = await addNode('first');
    const before = await importInto(first, '1');
    // Another import removes the files of one that has lost its lock.
    s3.faultOf = ({ method, key }) => {
      if (method === 'GET' && generationsInBucket().size > 1) {
        for (const each of s3.objects.keys()) if (!each.includes(before) && each !== key) s3.objects.delete(each);
      }
      return undefined;
    };
    await expect(importInto(first, '2')).rejects.toThrow('files of the new generation are missing');
    expect((await first.log.state()).generation).toBe(before);
    s3.faultOf = () => undefined;
    const after = await importInto(first, '3');
    expect((await first.log.state()).generation).toBe(after);
  });

  it('are not built if the bucket is unavailable', async () => {
    const first = await addNode('first');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'wrong');
    const { base, url } = { base: first.base.folder, url: postgres.server.url(`?schema=test_${schemas}`) };
    const other = Cluster.open({ base, url, storage: `s3://${BUCKET}/people` });
    opened.push(other);
    await expect(importInto(other, '1')).rejects.toThrow('SignatureDoesNotMatch; check AWS_SECRET_ACCESS_KEY');
    expect(other.base.usableGeneration()).toBeUndefined();
  });
});
