import { mkdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import {
  eraseSubscribers,
  followSubscriberErasures,
  importSubscribers,
  openSubscriberBase,
  rebuildSubscribers,
  restrictSubscribers,
  SUBSCRIBERS,
  subscriberErasureStatus,
  subscriberRestrictionStatus,
} from '../mobile/operators/subscriber-base/index.ts';
import { allBytes } from '../storage/all-bytes.testing.ts';
import { RemovedNodeError } from '../storage/base-error.ts';
import { reserveTemporaryEntry } from '../storage/temporary-entry.ts';
import { openSource } from '../tabular/index.ts';
import { type TestNode, useTestCluster } from './administration.testing.ts';
import { readSubscriberErasureProgress } from './erasure-progress.ts';
import { SharedSubscribers } from './shared-subscribers.ts';

const fixture = useTestCluster();

const ERASED = '+33612980001';
const KEPT = '+33612980002';
const ROWS = 'msisdn,operator,last_name\n0612980001,Alpha,Zyxwarsky\n0612980002,Alpha,Berthod\n';

async function addNode(name: string, hasSubscribers = true): Promise<TestNode> {
  const node = await fixture.nodes.addNode(name);
  if (!hasSubscribers) return node;
  const sources = [await openSource('-', { stdin: Readable.from([Buffer.from(ROWS)]), schema: SUBSCRIBERS })];
  const defaults = { country: 'FR', operator: '' };
  await importSubscribers({ base: node.folder, sources, replace: false, defaults, onReject() {} });
  return node;
}

/** As `idem subscribers erase` does. */
async function erase({ cluster, folder }: TestNode, number = ERASED): Promise<void> {
  await cluster.subscribers.follow();
  const beforeRecord = cluster.subscribers.append.bind(cluster.subscribers);
  await eraseSubscribers(folder, { numbers: [number], reason: 'request', now: new Date(), beforeRecord });
  await report(cluster);
}

/** As a server does once a second. */
async function report(cluster: TestNode['cluster']): Promise<void> {
  await cluster.subscribers.follow();
  await cluster.nodes.report(cluster.membership.nodeId, cluster.reportAt(0));
}

async function namesIn({ folder }: TestNode): Promise<readonly string[]> {
  const base = openSubscriberBase(folder);
  const names = [ERASED, KEPT].flatMap(
    (number) => base.store?.find(number).map((one) => one.subscriber.lastName) ?? [],
  );
  await base.close();
  return names;
}

/** Of the only erasure, in the order of the nodes. */
async function progress(node: TestNode, nodes: readonly TestNode[]) {
  const [erasure] = subscriberErasureStatus(node.folder);
  const [found] = await readSubscriberErasureProgress(node.cluster, [erasure!.key]);
  expect(found?.isRemovedFromStorage).toBe(true);
  return nodes.map(({ cluster }) => {
    const { isApplied, isRemoved } = found!.nodes.find(({ id }) => id === cluster.membership.nodeId)!;
    return `${isApplied ? 'applied' : 'found'}, ${isRemoved ? 'removed' : 'held'}`;
  });
}

describe('the erasure of a subscriber in a cluster', { timeout: 60_000 }, () => {
  it('reaches a node that was away, whose checks stop finding the number before its bytes are gone', async () => {
    const [first, second, empty] = [await addNode('first'), await addNode('second'), await addNode('empty', false)];
    const nodes = [first, second, empty];
    await erase(first);
    expect(await namesIn(first)).toEqual(['BERTHOD']);
    expect(await progress(first, nodes)).toEqual(['applied, removed', 'found, held', 'found, held']);

    for (const { cluster } of [second, empty]) await report(cluster);
    expect(await namesIn(second)).toEqual(['BERTHOD']);
    expect(allBytes(second.folder)).toContain('ZYXWARSKY');
    expect(await progress(second, nodes)).toEqual(['applied, removed', 'applied, held', 'applied, removed']);

    await rebuildSubscribers(second.folder);
    await report(second.cluster);
    expect(allBytes(second.folder)).not.toContain('ZYXWARSKY');
    expect(await progress(empty, nodes)).toEqual(Array.from(nodes, () => 'applied, removed'));
  });

  it('is recorded once, also if a process starts over', async () => {
    const [first, second] = [await addNode('first'), await addNode('second')];
    await erase(first);
    await second.cluster.subscribers.follow();
    await rebuildSubscribers(second.folder);
    for (const { cluster, folder } of [first, second]) {
      const restarted = new SharedSubscribers({ ...cluster, base: folder });
      expect(restarted.state).toBeUndefined();
      await restarted.follow();
      expect(restarted.state).toEqual({ position: 1, removedPosition: 1 });
      expect(subscriberErasureStatus(folder)).toMatchObject([{ reason: 'request', isCompacted: true }]);
    }
  });

  it('is repeated on a data folder whose list of erasures lacks it, as after a restore', async () => {
    const [first, restored] = [await addNode('first'), await addNode('restored')];
    await erase(first);
    await erase(first, '+33612980009');
    const { cluster, folder } = restored;
    await new SharedSubscribers({ ...cluster, base: folder }).follow();
    expect(await namesIn(restored)).toEqual(['BERTHOD']);
    expect(subscriberErasureStatus(folder)).toMatchObject([{ isCompacted: false }, { isCompacted: false }]);
  });

  it('counts as not removed while a copy of a backup is in the data folder', async () => {
    const node = await addNode('first');
    const copy = reserveTemporaryEntry(node.folder, 'backup');
    mkdirSync(copy.path);
    await erase(node);
    expect(await progress(node, [node])).toEqual(['applied, held']);
    copy.remove();
    await report(node.cluster);
    expect(await progress(node, [node])).toEqual(['applied, removed']);
  });

  it('does not count erasures from before the folder became a node', async () => {
    const node = await addNode('first');
    const at = '2026-03-01T10:00:00.000Z';
    followSubscriberErasures(node.folder, [{ at, key: '0123456789abcdef', reason: 'before' }]);
    await report(node.cluster);
    expect(node.cluster.subscribers.state).toEqual({ position: 0, removedPosition: 0 });
    expect(await readSubscriberErasureProgress(node.cluster, ['0123456789abcdef'])).toEqual([undefined]);
  });

  it('is refused on a node that was removed', async () => {
    const [first, second] = [await addNode('first'), await addNode('second')];
    await first.cluster.nodes.remove(second.cluster.membership.nodeId);
    await expect(erase(second)).rejects.toThrow(RemovedNodeError);
    expect(await namesIn(second)).toEqual(['ZYXWARSKY', 'BERTHOD']);
  });
});

describe('the restriction of a subscriber in a cluster', { timeout: 60_000 }, () => {
  const note = (isRestricted: boolean) => ({ numbers: [ERASED], isRestricted, reason: 'objection', now: new Date() });

  it('reaches all nodes, also those that join later, until it is lifted', async () => {
    const [first, second] = [await addNode('first'), await addNode('second')];
    for (const [at, isRestricted] of [true, false].entries()) {
      const { cluster, folder } = [first, second][at]!;
      const beforeRecord = cluster.subscribers.appendRestrictions.bind(cluster.subscribers);
      await restrictSubscribers(folder, { ...note(isRestricted), beforeRecord });
      const third = await addNode(`later ${at}`);
      for (const node of [first, second, third]) {
        await node.cluster.subscribers.follow();
        expect(subscriberRestrictionStatus(node.folder)).toMatchObject([{ isRestricted, reason: 'objection' }]);
        const base = openSubscriberBase(node.folder);
        expect(base.store!.findUsable(ERASED)).toHaveLength(isRestricted ? 0 : 1);
        await base.close();
      }
    }
  });

  it('is taken over from the first node', async () => {
    const first = await addNode('first');
    await restrictSubscribers(first.folder, note(true));
    await first.cluster.subscribers.shareRestrictions();
    const second = await addNode('second');
    await second.cluster.subscribers.follow();
    expect(subscriberRestrictionStatus(second.folder)).toEqual(subscriberRestrictionStatus(first.folder));
  });
});
