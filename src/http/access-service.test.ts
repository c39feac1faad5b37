import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Journal } from '../journal/index.ts';
import type { Config } from '../runtime/config.ts';
import { DAY_MS, dayOf } from '../runtime/days.ts';
import { createLogger } from '../runtime/logger.ts';
import { openAccess } from './access-service.ts';
import type { MetricsRecorder } from './metrics/metrics.ts';

it('removes old days of the journal and logs the day that cannot be sealed, with what to do', async () => {
  const base = mkdtempSync(join(tmpdir(), 'idem-access-'));
  const folderOf = (daysAgo: number) => join(base, 'journal', dayOf(Date.now() - daysAgo * DAY_MS));
  for (const daysAgo of [40, 2, 1]) Journal.open(base, { now: () => Date.now() - daysAgo * DAY_MS }).close();
  const lines = readdirSync(folderOf(2)).find((name) => name.endsWith('.ndjson'));
  const tail = join(folderOf(2), `${lines}.tail`);
  writeFileSync(tail, Buffer.alloc(4096, 'x'));
  const logged: Record<string, unknown>[] = [];
  const access = openAccess({ base, journalDays: 30, maxWrongLicences: 0 } as Config, {
    logger: createLogger('info', { write: (line) => logged.push(JSON.parse(line)) }),
    metrics: {} as MetricsRecorder,
    allowance: undefined,
  });
  try {
    access.refresh();
    expect(existsSync(folderOf(40))).toBe(false);
    expect(logged.filter(({ event }) => event === 'journal-failed')).toMatchObject([
      { day: dayOf(Date.now() - 2 * DAY_MS), reason: expect.stringContaining(`${tail} is damaged: move it away`) },
    ]);
    expect(logged.filter(({ event }) => event === 'journal-sealed')).toHaveLength(2);
  } finally {
    await access.close();
    rmSync(base, { recursive: true });
  }
});
