import { describe, expect, it } from 'vitest';
import { connectTo } from './cluster.ts';
import type { ClusterDatabase, Queries } from './database.ts';
import { assertMigrated, migrate, SCHEMA_VERSION } from './migrations.ts';
import { usePostgres } from './use-postgres.testing.ts';

const postgres = usePostgres();

/** A value of each type of the tables: rows that refer to each other have equal ones. */
const VALUES: Readonly<Record<string, string>> = {
  ARRAY: "'{}'",
  bigint: '0',
  boolean: 'true',
  bytea: "'x'",
  date: "'2026-03-01'",
  integer: '1',
  jsonb: "'[]'",
  smallint: '1',
  text: "'x'",
  'timestamp with time zone': "'2026-03-01T10:00:00Z'",
  uuid: "'00112233-4455-6677-8899-aabbccddeeff'",
};

async function tablesOf(queries: Queries): Promise<readonly string[]> {
  const { rows } = await queries.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = current_schema and tablename <> 'migrations'",
  );
  return rows.map(({ name }) => name);
}

/** Writes a row with a value in every column into every table that has none. */
async function fillTables(queries: Queries): Promise<void> {
  // Rows that others refer to may come later.
  await queries.query('set local session_replication_role = replica');
  for (const table of await tablesOf(queries)) {
    const { rowCount } = await queries.query(`select 1 from ${table}`);
    if (rowCount !== 0) continue;
    const { rows } = await queries.query<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns
       where table_schema = current_schema and table_name = $1`,
      [table],
    );
    const values = rows.map(({ type }) => VALUES[type] ?? expect.fail(`no value of type ${type}`));
    await queries.query(`insert into ${table} (${rows.map(({ name }) => name).join()}) values (${values.join()})`);
  }
}

/** The rows of all tables. */
async function contentOf(queries: Queries): Promise<Readonly<Record<string, readonly object[]>>> {
  const content: Record<string, readonly object[]> = {};
  for (const table of await tablesOf(queries)) {
    const { rows } = await queries.query<{ row: object }>(`select to_jsonb(${table}) as row from ${table}`);
    content[table] = rows.map(({ row }) => row);
  }
  return content;
}

async function withDatabase(schema: string, work: (database: ClusterDatabase) => Promise<void>): Promise<void> {
  const database = connectTo(postgres.server.url(`?schema=${schema}`));
  await work(database).finally(() => database.close());
}

describe('the tables of a cluster', { timeout: 60_000 }, () => {
  it('keep every row when they are upgraded from an earlier version', async () => {
    for (let from = 1; from < SCHEMA_VERSION; from++) {
      await withDatabase(`upgrade_${from}`, async (database) => {
        await migrate(database, from);
        await database.transaction(fillTables);
        const before = await database.run(contentOf);
        for (const [table, rows] of Object.entries(before)) expect(rows, table).toHaveLength(1);
        await expect(database.run(assertMigrated)).rejects.toThrow(`have version ${from}: run "idem cluster init" to`);
        expect(await migrate(database)).toEqual({ from });
        expect(await migrate(database)).toEqual({ from: SCHEMA_VERSION });
        await database.run(assertMigrated);
        // Columns and tables may have been added.
        expect(await database.run(contentOf)).toMatchObject(before);
      });
    }
  });

  it('are rejected if they are missing or of a later version', async () => {
    await withDatabase('other_version', async (database) => {
      await expect(database.run(assertMigrated)).rejects.toThrow('the database holds no cluster');
      await migrate(database);
      await database.run((queries) => queries.query('insert into migrations (version) values (99)'));
      await expect(database.run(assertMigrated)).rejects.toThrow('upgrade Idem on this node');
      await expect(migrate(database)).rejects.toThrow('upgrade Idem on this node');
    });
  });
});
