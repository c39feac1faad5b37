import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cluster } from '../../cluster/index.ts';
import { UsageError } from '../../runtime/errors.ts';
import type { Settings } from '../settings.ts';

/** The journal of a node of a cluster. */
export interface NodeJournal {
  readonly id: string;
  /** The name of its machine; `''` if the node has left. */
  readonly name: string;
  /** A temporary folder with the journal as PostgreSQL holds it. */
  readonly base: string;
}

/**
 * Reads the journal of each node, as PostgreSQL holds it, one after another.
 *
 * @throws UsageError if no cluster is set, StoreUnavailableError, the error of `read`
 */
export async function readClusterJournals<T>(
  { config, secrets }: Settings,
  read: (journal: NodeJournal) => Promise<T>,
): Promise<readonly T[]> {
  const cluster = Cluster.openConfigured(config, secrets);
  if (cluster === undefined) throw new UsageError('no cluster given; set IDEM_CLUSTER and IDEM_CLUSTER_STORAGE');
  const folder = mkdtempSync(join(tmpdir(), 'idem-journals-'));
  try {
    await cluster.assertUsable();
    const journal = cluster.openJournal();
    const results: T[] = [];
    for (const { id, name } of await journal.nodes()) {
      const base = join(folder, id);
      await journal.restore(id, base);
      results.push(await read({ id, name, base }));
      rmSync(base, { recursive: true, force: true });
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await cluster.close();
  }
}

/** How a node is called in the output. */
export function nodeTitle({ id, name }: NodeJournal): string {
  return `Node ${name === '' ? 'that has left' : name} (${id})`;
}
