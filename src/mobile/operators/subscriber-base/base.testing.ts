import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { openSource } from '../../../tabular/index.ts';
import { importSubscribers, type SubscriberSummary } from './import.ts';
import { openSubscriberBase, type SubscriberBase } from './store.ts';
import { SUBSCRIBERS } from './subscriber-schema.ts';

export interface TestImport {
  readonly replace?: boolean;
  readonly operator?: string;
  readonly monitoredDays?: number;
}

/** A temporary data folder with subscribers, one object per row of a file. */
export interface TestSubscribers {
  readonly folder: string;
  readonly base: SubscriberBase;
  import(rows: readonly object[], options?: TestImport): Promise<SubscriberSummary>;
  /** Adds the rows of a CSV or NDJSON text. */
  importText(text: string, options?: TestImport): Promise<SubscriberSummary>;
  remove(): Promise<void>;
}

export async function makeSubscribers(rows: readonly object[]): Promise<TestSubscribers> {
  const folder = mkdtempSync(join(tmpdir(), 'idem-subscribers-'));
  const addText: TestSubscribers['importText'] = async (
    text,
    { replace = false, operator = '', monitoredDays } = {},
  ) => {
    const source = await openSource('-', { stdin: Readable.from([Buffer.from(text)]), schema: SUBSCRIBERS });
    return importSubscribers({
      base: folder,
      sources: [source],
      replace,
      defaults: { country: 'FR', operator },
      monitoredDays,
      onReject: () => {},
    });
  };
  const add: TestSubscribers['import'] = (more, options) =>
    addText(more.map((row) => `${JSON.stringify(row)}\n`).join(''), options);
  if (rows.length > 0) await add(rows, { replace: true });
  const base = openSubscriberBase(folder);
  return {
    folder,
    base,
    import: add,
    importText: addText,
    remove: async () => {
      await base.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
