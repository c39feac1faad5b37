import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { digestsOf, entriesAbout, Journal, maintainJournal, recordSubject, verifyJournal } from '../journal/index.ts';
import { DAY_MS } from '../runtime/days.ts';
import { type TestNode, useTestCluster } from './administration.testing.ts';
import { JournalFollower } from './journal-follower.ts';

/** The entries of a test are of the day before yesterday, and of today by the clock of PostgreSQL. */
const START = Date.now() - 2 * DAY_MS;

const fixture = useTestCluster();
let node: TestNode;
let copies: string;
let now: number;
beforeEach(async () => {
  node = await fixture.nodes.addNode('first');
  copies = mkdtempSync(join(tmpdir(), 'idem-copies-'));
  now = START;
});
afterEach(async () => {
  rmSync(copies, { recursive: true, force: true });
});

/** Records checks of people in the journal of a node. */
function record({ folder }: TestNode, ids: readonly number[]): void {
  const journal = Journal.open(folder, { now: () => now });
  for (const id of ids)
    journal.record({ event: 'check', actor: 'licence ACME', product: 'idcheck', subject: recordSubject(String(id)) });
  journal.close();
}

const people = (count: number) => Array.from({ length: count }, (_, id) => id);

async function copyAll({ cluster }: TestNode): Promise<void> {
  const journal = cluster.openJournal();
  while (await journal.copy());
}

let restored = 0;

/** The journal of a node as PostgreSQL holds it. */
async function restore({ cluster }: TestNode): Promise<string> {
  const base = join(copies, String(++restored));
  await cluster.openJournal().restore(cluster.membership.nodeId, base);
  return base;
}

const sql = (text: string) => node.cluster.database.run((queries) => queries.query(text));

describe('the journals of a cluster', { timeout: 60_000 }, () => {
  it('are copied to PostgreSQL with their chains, and show which nodes checked a person', async () => {
    const second = await fixture.nodes.addNode('second');
    record(node, [1, 2]);
    record(second, [2, 3]);
    now += DAY_MS;
    record(node, [2]);
    maintainJournal(node.folder, { now, keepDays: 365 });
    await copyAll(node);
    await copyAll(second);
    expect((await node.cluster.openJournal().nodes()).map(({ id }) => id).sort()).toEqual(
      [node, second].map(({ cluster }) => cluster.membership.nodeId).sort(),
    );
    const asked = async (of: TestNode) => (await entriesAbout(await restore(of), [recordSubject('2')])).entries.length;
    expect([await asked(node), await asked(second)]).toEqual([2, 1]);
    expect(await verifyJournal(await restore(node))).toMatchObject({
      isIntact: true,
      days: 2,
      sealedDays: 1,
      findings: [],
    });
  });

  it('hold the subjects of runs', async () => {
    const journal = Journal.open(node.folder, { now: () => now });
    await journal.recordRun(
      { event: 'batch', actor: 'command test', count: 1 },
      (async function* () {
        yield digestsOf([recordSubject('7')]);
      })(),
    );
    journal.close();
    await copyAll(node);
    const base = await restore(node);
    expect((await entriesAbout(base, [recordSubject('7')])).entries).toHaveLength(1);
    expect((await verifyJournal(base)).findings).toEqual([]);
  });

  it('are copied in batches as the journal of the node grows', async () => {
    record(node, people(12_000));
    await copyAll(node);
    record(node, people(10));
    await copyAll(node);
    const { rows } = await sql('select count(*)::integer as count, max(length(body)) as longest from journal');
    expect(rows[0]).toMatchObject({ count: 3 });
    const verified = await verifyJournal(await restore(node));
    expect(verified).toMatchObject({ isIntact: true, bytes: (await verifyJournal(node.folder)).bytes });
  });

  it('are encrypted in PostgreSQL', async () => {
    record(node, [1]);
    await copyAll(node);
    const { rows } = await sql('select body from journal');
    for (const { body } of rows as { body: Buffer }[]) expect(body.toString('latin1')).not.toMatch(/ACME|check/);
    expect(fixture.server.log).not.toContain('ACME');
  });

  it('do not verify after a change', async () => {
    record(node, people(12_000));
    await copyAll(node);
    await sql("delete from journal where start = 0 and day <> ''");
    expect((await verifyJournal(await restore(node))).isIntact).toBe(false);
    await sql("update journal set start = 0 where start > 0 and day <> ''");
    await expect(restore(node)).rejects.toThrow('damaged');
  });

  it('catch up when PostgreSQL is back, even if it has lost entries', async () => {
    record(node, people(12_000));
    const journal = node.cluster.openJournal();
    await fixture.server.stop('SIGQUIT');
    await expect(journal.copy()).rejects.toMatchObject({ name: 'StoreUnavailableError' });
    await fixture.server.start();
    while (await journal.copy());
    // As after a restore of an older backup.
    await sql("delete from journal where start > 0 and day <> ''");
    await fixture.server.stop('SIGQUIT');
    await expect(sql('select 1')).rejects.toMatchObject({ name: 'StoreUnavailableError' });
    await fixture.server.start();
    record(node, [1]);
    await sql('select 1');
    while (await journal.copy());
    const copy = await verifyJournal(await restore(node));
    expect(copy).toMatchObject({ isIntact: true, bytes: (await verifyJournal(node.folder)).bytes });
  });

  it('are copied by a server until it ends', async () => {
    const follower = new JournalFollower({
      journal: node.cluster.openJournal(),
      keepDays: 365,
      onError(error) {
        throw error;
      },
    });
    now = Date.now();
    record(node, [1]);
    await follower.stop();
    expect(await verifyJournal(await restore(node))).toMatchObject({ isIntact: true, files: 1 });
  });

  it('are removed with their keys after the retention time, also those of nodes that left', async () => {
    const second = await fixture.nodes.addNode('second');
    for (const each of [node, second]) {
      now = START;
      record(each, [1]);
      now += 2 * DAY_MS;
      record(each, [1]);
      await copyAll(each);
    }
    const days = async () => {
      const { rows } = await sql(
        "select (select count(*) from journal where day <> '')::integer as parts, (select count(*) from journal_keys where day <> '')::integer as keys",
      );
      return rows[0];
    };
    expect(await days()).toEqual({ parts: 4, keys: 4 });
    // The clock of the node is ahead.
    vi.spyOn(Date, 'now').mockReturnValue(now + 400 * DAY_MS);
    await node.cluster.openJournal().removeOlder(1);
    expect(await days()).toEqual({ parts: 3, keys: 3 });
    await node.cluster.nodes.remove(second.cluster.membership.nodeId);
    await node.cluster.openJournal().removeOlder(1);
    vi.restoreAllMocks();
    expect(await days()).toEqual({ parts: 2, keys: 2 });
    expect(await verifyJournal(await restore(node))).toMatchObject({ isIntact: true, days: 1 });
  });
});
