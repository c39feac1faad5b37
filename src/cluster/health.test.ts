import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ClusterHealth } from './health.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-health-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('reports to every process how many changes the node lacks', () => {
  let now = Date.parse('2026-03-01T10:00:00Z');
  const follower = ClusterHealth.open(folder, () => now);
  const worker = ClusterHealth.open(folder, () => now);
  expect(worker).toMatchObject({ isConnected: false, behind: 0 });
  follower.record({ behind: 0, isCurrent: true });
  expect(worker).toMatchObject({ isConnected: true, behind: 0, staleSeconds: 0 });
  now += 5000;
  follower.record({ behind: 2 ** 40, isCurrent: false });
  expect(worker).toMatchObject({ isConnected: true, behind: 0xffffffff, staleSeconds: 5 });
  follower.recordOutage();
  now += 60_000;
  expect(worker).toMatchObject({ isConnected: false, staleSeconds: 65 });
  now -= 3_600_000;
  expect(worker.staleSeconds).toBe(0);
  follower.close();
  worker.close();
  const restarted = ClusterHealth.open(folder, () => now + 3_600_000);
  expect(restarted.staleSeconds).toBe(65);
  restarted.close();
});

it('is stale and failing if licences cannot be followed', () => {
  let now = Date.parse('2026-03-01T10:00:00Z');
  const health = ClusterHealth.open(folder, () => now);
  health.record({ behind: 0, isCurrent: true });
  health.recordAdministrationRound({ isFailing: false });
  expect(health).toMatchObject({ isFailing: false, staleSeconds: 0 });
  now += 7000;
  health.record({ behind: 0, isCurrent: true });
  health.recordAdministrationRound({ isFailing: true });
  expect(health).toMatchObject({ isFailing: true, staleSeconds: 7 });
  health.recordFailing('people', true);
  health.recordAdministrationRound({ isFailing: false });
  expect(health).toMatchObject({ isFailing: true, staleSeconds: 0 });
  health.recordFailing('people', false);
  expect(health.isFailing).toBe(false);
  health.close();
});

it('has the clock of PostgreSQL, to a second', () => {
  const now = Date.parse('2026-03-01T10:00:00Z');
  const health = ClusterHealth.open(folder, () => now);
  expect(health.clock).toBe(now);
  health.recordClock(-999);
  expect(health.clock).toBe(now);
  for (const ahead of [86_400_000 * 20_000, -3_600_000, 60_000]) {
    health.recordClock(ahead);
    health.recordClock(ahead + 900);
    expect(health.clock).toBe(now + ahead);
  }
  health.close();
});
