import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ALICE, TestFiles, UPLOAD } from '../files/files.testing.ts';
import type { RowFilter, UploadedFiles } from '../files/index.ts';
import { DAY_MS } from '../runtime/days.ts';
import { type TestNode, useTestCluster } from './administration.testing.ts';
import { SharedFiles } from './shared-files.ts';

const fixture = useTestCluster();
const test = TestFiles.create();

/** Short leases, so that a file is soon given to another node. */
function storeOf({ cluster, folder }: TestNode, pollMs?: number): SharedFiles {
  const { database, storage, membership } = cluster;
  const copies = join(folder, 'files', 'cluster');
  return new SharedFiles({
    database,
    storage,
    key: membership.key,
    node: membership.nodeId,
    folder: copies,
    leaseSeconds: 1,
    ...(pollMs !== undefined && { pollMs }),
  });
}

/** The uploaded files as the servers of several nodes see them. */
async function openNodes(count: number): Promise<{ readonly files: UploadedFiles[]; readonly nodes: TestNode[] }> {
  const nodes: TestNode[] = [];
  for (let at = 0; at < count; at++) nodes.push(await fixture.nodes.addNode(`node-${at}`));
  return { nodes, files: nodes.map((node) => test.open(storeOf(node))) };
}

const SLOW_ROWS = 800;

/** Several batches. Each row uses the guessing budget. */
const SLOW_UPLOAD = [
  'Nom;Prénom;Adresse;CP;Ville;Né le;Notes',
  ...Array.from(
    { length: SLOW_ROWS },
    (_, i) => `Berthod;Anna;4 rue du Puits;73000;Chambéry;06/05/1980;${'x'.repeat(1200)}${i}`,
  ),
  '',
].join('\n');

const ALL = { filter: {}, sort: 'line', offset: 0, limit: 200 } as const;

async function upload(files: UploadedFiles, content = UPLOAD): Promise<string> {
  const bytes = (async function* () {
    yield Buffer.from(content);
  })();
  const { id } = await files.upload(ALICE, { name: 'prospects.csv', idempotencyKey: undefined, content: bytes });
  return id;
}

async function ended(files: UploadedFiles, id: string) {
  await expect.poll(async () => (await files.get(ALICE, id)).status, { interval: 10 }).not.toMatch(/queued|running/);
  return files.get(ALICE, id);
}

async function downloaded(files: UploadedFiles, id: string, filter: RowFilter = {}): Promise<string> {
  const { content } = await files.download(ALICE, id, { format: 'csv', filter, sort: 'line' });
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

describe('a file of a cluster', () => {
  it('is uploaded to one node, run by another, and reviewed, downloaded and deleted on a third', async () => {
    const {
      files: [first, second, third],
      nodes,
    } = await openNodes(3);
    try {
      const id = await upload(first!);
      await third!.correct(ALICE, id, { corrections: { dateOrder: 'day_first' }, isPreview: false });
      second!.start();
      await first!.run(ALICE, id);
      expect(await ended(third!, id)).toMatchObject({ status: 'done', progress: { rows: 6, share: 1 } });
      expect((await third!.rows(ALICE, id, ALL)).total).toBe(6);
      await third!.mark(ALICE, id, { mark: 'wrong', note: 'moved', rows: { lines: [4] } });
      expect((await first!.row(ALICE, id, 4)).mark).toMatchObject({ mark: 'wrong', note: 'moved', by: 'alice' });
      expect(await downloaded(first!, id)).toBe(await downloaded(second!, id));
      const marked = await downloaded(first!, id, { marks: ['wrong'] });
      expect(marked.trimEnd().split('\n').slice(1)).toEqual([expect.stringContaining(';wrong;moved;alice;')]);
      expect(await downloaded(third!, id, { marks: ['wrong'] })).toBe(marked);
      expect((await second!.list(ALICE, { limit: 9, after: undefined })).files.map((file) => file.id)).toEqual([id]);
      await third!.delete(ALICE, id);
      await expect(first!.get(ALICE, id)).rejects.toThrow('no file has this id');
      expect(existsSync(join(fixture.nodes.folder, 'shared', 'files', id))).toBe(false);
      // Each server removes its copies at its next sweep.
      for (const node of nodes) await storeOf(node).sweep();
      for (const { folder } of nodes) expect(readdirSync(join(folder, 'files', 'cluster', 'copies'))).toEqual([]);
    } finally {
      await Promise.all([first!, second!, third!].map((files) => files.close()));
    }
  });

  it('wakes the nodes that wait for one', async () => {
    const {
      files: [first],
      nodes: [, node],
    } = await openNodes(2);
    const store = storeOf(node!, 600_000);
    const claim = vi.spyOn(store, 'claim');
    const waiting = test.open(store);
    try {
      waiting.start();
      await expect.poll(() => claim.mock.settledResults.length).toBe(1);
      const id = await upload(first!);
      await first!.correct(ALICE, id, { corrections: { dateOrder: 'day_first' }, isPreview: false });
      expect(claim).toHaveBeenCalledTimes(1);
      await first!.run(ALICE, id);
      await expect.poll(() => claim.mock.calls.length).toBeGreaterThan(1);
      expect(await ended(first!, id)).toMatchObject({ status: 'done' });
    } finally {
      await Promise.all([first!, waiting].map((files) => files.close()));
    }
  });

  it('has the answers that a single machine gives', async () => {
    const { files: servers } = await openNodes(1);
    const [files] = servers;
    try {
      const id = await upload(files!);
      await files!.correct(ALICE, id, { corrections: { dateOrder: 'day_first' }, isPreview: false });
      await files!.run(ALICE, id);
      await ended(files!, id);
      const alone = await test.uploadAndRun();
      expect(await downloaded(files!, id)).toBe((await test.download(alone.id)).toString());
    } finally {
      await files!.close();
    }
  });

  it('is continued by another node if its node disappears, and every row is answered once', async () => {
    const {
      nodes: [node],
      files: [first, second, third],
    } = await openNodes(3);
    const slow = { allows: () => new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 3)) };
    test.limitOf = () => slow;
    const dying = test.open(storeOf(node!));
    try {
      const id = await upload(first!, SLOW_UPLOAD);
      await first!.correct(ALICE, id, { corrections: { dateOrder: 'day_first' }, isPreview: false });
      dying.start();
      await first!.run(ALICE, id);
      await expect
        .poll(async () => (await third!.rows(ALICE, id, ALL).catch(() => ({ total: 0 }))).total)
        .toBeGreaterThan(0);
      const before = (await third!.rows(ALICE, id, ALL)).total;
      expect(before).toBeLessThan(SLOW_ROWS);
      // The node cannot reach PostgreSQL after this.
      await node!.cluster.database.close();
      second!.start();
      expect(await ended(third!, id)).toMatchObject({ status: 'done', progress: { rows: SLOW_ROWS } });
      const page = await third!.rows(ALICE, id, { ...ALL, offset: SLOW_ROWS - 1 });
      expect([page.total, page.rows[0]!.line]).toEqual([SLOW_ROWS, SLOW_ROWS + 1]);
      expect(page).toEqual(await second!.rows(ALICE, id, { ...ALL, offset: SLOW_ROWS - 1 }));
      expect((await downloaded(third!, id)).trimEnd().split('\n')).toHaveLength(SLOW_ROWS + 1);
    } finally {
      await Promise.all([dying, first!, second!, third!].map((files) => files.close()));
    }
  });

  it('is stored in PostgreSQL only encrypted, and cannot be read after its deletion', async () => {
    const {
      nodes: [node],
      files: [files],
    } = await openNodes(1);
    try {
      const id = await upload(files!);
      await files!.correct(ALICE, id, { corrections: { dateOrder: 'day_first' }, isPreview: false });
      await files!.run(ALICE, id);
      await ended(files!, id);
      await files!.mark(ALICE, id, { mark: 'wrong', note: 'Berthod', rows: { lines: [3] } });
      const { database } = node!.cluster;
      const tables = ['files', 'file_pieces', 'file_marks', 'file_changes'];
      for (const table of tables) {
        const { rows } = await database.run((queries) => queries.query(`select t::text as row from ${table} as t`));
        expect(rows.length, table).toBeGreaterThan(0);
        for (const word of ['Berthod', 'prospects', 'alice']) {
          const hex = Buffer.from(word).toString('hex');
          expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${word}|${hex}`, 'i'));
        }
      }
      await files!.delete(ALICE, id);
      for (const table of tables) {
        const { rows } = await database.run((queries) => queries.query(`select 1 from ${table}`));
        expect(rows, table).toEqual([]);
      }
    } finally {
      await files!.close();
    }
  });

  it('is removed when it expires, with the remains of interrupted uploads', async () => {
    const {
      nodes: [node],
      files: [files],
    } = await openNodes(1);
    try {
      const store = storeOf(node!);
      const id = await upload(files!);
      await store.begin('ab'.repeat(16));
      await node!.cluster.database.run((queries) =>
        queries.query("update files set begun_at = now() - interval '2 days' where body is null"),
      );
      await node!.cluster.database.run((queries) =>
        queries.query('update files set deleted = deleted - $1', [8 * DAY_MS]),
      );
      await store.sweep();
      await expect(files!.get(ALICE, id)).rejects.toThrow('no file has this id');
      expect(await store.totalSpace()).toEqual({ files: 0, bytes: 0 });
      expect(existsSync(join(fixture.nodes.folder, 'shared', 'files', id))).toBe(false);
    } finally {
      await files!.close();
    }
  });

  it('stays for its time even if the clock of the node that has it, or that removes old files, is wrong', async () => {
    const {
      nodes: [node],
      files: [files],
    } = await openNodes(1);
    try {
      test.now -= 800 * DAY_MS;
      const behind = await upload(files!);
      test.now += 1600 * DAY_MS;
      const ahead = await upload(files!);
      vi.spyOn(Date, 'now').mockReturnValue(test.now);
      const sweeping = test.open(storeOf(node!));
      sweeping.start();
      await sweeping.close();
      await storeOf(node!).sweep();
      for (const id of [behind, ahead]) expect(await files!.get(ALICE, id)).toMatchObject({ id });
      await node!.cluster.database.run((queries) =>
        queries.query('update files set deleted = deleted - $1', [8 * DAY_MS]),
      );
      await storeOf(node!).sweep();
      for (const id of [behind, ahead]) await expect(files!.get(ALICE, id)).rejects.toThrow('no file has this id');
    } finally {
      vi.restoreAllMocks();
      await files!.close();
    }
  });

  it('fails if the processes that run it crash repeatedly', async () => {
    const {
      nodes: [node],
      files: [files],
    } = await openNodes(1);
    const store = storeOf(node!);
    try {
      const id = await upload(files!);
      await files!.correct(ALICE, id, { corrections: { dateOrder: 'day_first' }, isPreview: false });
      await store.update(id, () => ({ file: { status: 'queued' }, queue: 'enter' }));
      const { database } = node!.cluster;
      const expire = () =>
        database.run((queries) => queries.query("update files set lease_until = now() - interval '1 second'"));
      for (let time = 0; time < 5; time++) {
        const claimed = await store.claim();
        expect(claimed?.id).toBe(id);
        // The process ends: the lease is not extended.
        await expire();
      }
      expect(await store.claim()).toBeUndefined();
      expect(await files!.get(ALICE, id)).toMatchObject({
        status: 'failed',
        problem: { code: 'internal', text: expect.stringContaining('ended 5 times') },
      });
    } finally {
      await files!.close();
    }
  });
});
