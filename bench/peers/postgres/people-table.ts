import { populationColumns } from '../../../src/population/index.ts';
import type { Cluster } from './cluster.ts';

/** Loads people as Idem imports them: every column, and indexes that find misspelt names and streets. */

const COLUMNS = populationColumns.map((column) => `${column} text`).join(', ');

/** The trigram indexes of the query. The measured load includes them. */
const TRIGRAM_INDEXES = [
  'CREATE INDEX ON people USING gin (last_name gin_trgm_ops);',
  'CREATE INDEX ON people USING gin (street gin_trgm_ops);',
] as const;

/**
 * COPY, then both trigram indexes in parallel, on two connections: PostgreSQL builds a GIN index with one process.
 *
 * @returns seconds from empty table to last index
 */
export async function loadPeople(cluster: Cluster, file: string): Promise<number> {
  const sessions = TRIGRAM_INDEXES.map(() => cluster.connect());
  try {
    const [first] = sessions;
    await first!.run('CREATE EXTENSION IF NOT EXISTS pg_trgm; DROP TABLE IF EXISTS people;');
    const begin = performance.now();
    // With wal_level minimal, a table filled in the transaction that creates it is not logged.
    await first!.run(
      `BEGIN; CREATE TABLE people (${COLUMNS});\n\\copy people FROM '${file.replaceAll("'", "''")}' CSV HEADER\nCOMMIT;`,
    );
    await Promise.all(TRIGRAM_INDEXES.map((index, i) => sessions[i]!.run(index)));
    return (performance.now() - begin) / 1000;
  } finally {
    for (const session of sessions) await session.close();
  }
}

/** The index of the postal code and the statistics for the planner. */
export async function finishPeople(cluster: Cluster): Promise<void> {
  const session = cluster.connect();
  try {
    await session.run('CREATE INDEX ON people (postal_code); VACUUM ANALYZE people;');
  } finally {
    await session.close();
  }
}

/** Bytes of table and indexes on disk. */
export async function sizeOfPeople(cluster: Cluster): Promise<number> {
  const session = cluster.connect();
  try {
    const [bytes] = await session.run("SELECT pg_total_relation_size('people');");
    return Number(bytes);
  } finally {
    await session.close();
  }
}
