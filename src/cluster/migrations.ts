import { Failure } from '../runtime/errors.ts';
import type { ClusterDatabase, Queries } from './database.ts';

/**
 * The tables of a cluster, as steps that are applied in order. A step that was released never changes.
 *
 * The bodies of changes are encrypted with the cluster's key, which PostgreSQL never sees: neither its files nor its log
 * or backups hold personal data.
 */
const MIGRATIONS: readonly string[] = [
  `
  -- One row. Its lock orders the log: a position is assigned at the commit of the one before.
  create table cluster (
    only_row boolean primary key default true check (only_row),
    id uuid not null,
    key_check bytea not null,
    -- Of the last change.
    position bigint not null default 0,
    -- Changes up to this position are no longer in the log.
    log_start bigint not null default 0,
    generation text
  );
  create table generations (
    name text primary key,
    format integer not null,
    -- Position in the log that it includes.
    position bigint not null,
    -- [{"name", "bytes", "sha256"}]
    files jsonb not null,
    created_at timestamptz not null default now()
  );
  create table changes (
    position bigint primary key,
    -- Keyed hash of the id of the person.
    subject bytea not null,
    -- Null: the person was erased later.
    body bytea,
    -- Erasures are kept for ever: a restored backup and a new node repeat them.
    is_erasure boolean not null,
    made_at timestamptz not null default now()
  );
  create index changes_subject on changes (subject);
  create table nodes (
    id uuid primary key,
    name text not null,
    version text not null,
    generation text,
    -- Position that the generation on its disk includes.
    generation_position bigint not null default 0,
    position bigint not null default 0,
    seen_at timestamptz not null default now()
  );
  `,
  `
  create table administration (
    only_row boolean primary key default true check (only_row),
    -- Of the last change of a record. Its lock orders the changes.
    position bigint not null default 0
  );
  insert into administration default values;
  -- Licences and API keys in their latest state, encrypted like changes.
  create table records (
    kind text not null,
    id bytea not null,
    position bigint not null,
    -- Null: the record was removed.
    body bytea,
    primary key (kind, id)
  );
  create index records_position on records (kind, position);
  -- Keys that all nodes have, encrypted like changes.
  create table keys (
    name text primary key,
    body bytea not null
  );
  create table credits (
    licence bytea primary key,
    -- Changes when leases are withdrawn.
    epoch bigint not null,
    -- What no node holds.
    pool bigint not null check (pool >= 0)
  );
  -- What nodes have received, given back and spent, as far as they have reported it.
  create table leases (
    licence bytea not null references credits on delete cascade,
    node uuid not null,
    epoch bigint not null,
    granted bigint not null,
    returned bigint not null,
    spent bigint not null,
    primary key (licence, node),
    check (returned >= 0 and spent >= 0 and returned + spent <= granted)
  );
  `,
  `
  -- Null: the record stays.
  alter table records add column expires_at timestamptz;
  create table used_refresh_tokens (
    id bytea primary key,
    expires_at timestamptz not null
  );
  -- Answers of ID Mobile that wait to be fetched, encrypted like changes.
  create table waiting_answers (
    id bytea primary key,
    licence bytea not null,
    body bytea not null,
    expires_at timestamptz not null
  );
  -- Answers of a day, as each node has counted them.
  create table usage (
    node uuid not null,
    day date not null,
    licence bytea not null,
    product text not null,
    answers bigint not null,
    primary key (node, day, licence, product)
  );
  `,
  `
  -- The days, since 1970 in UTC, on which a node may compare a value of each person without asking: those after the first one.
  create table node_days (
    node uuid primary key,
    first_day integer not null,
    -- Null: it is a node.
    last_day integer
  );
  -- Values that licences have compared with a field of a person on a day, encrypted with a key that the nodes have.
  create table guesses (
    id bytea primary key,
    day integer not null,
    compared bytea[] not null,
    -- Nodes whose values are all known, and who ask before they compare another one.
    reported uuid[] not null
  );
  create index guesses_day on guesses (day);
  -- Requests of a licence on a day that nodes may answer.
  create table allowances (
    licence bytea not null,
    day integer not null,
    granted bigint not null default 0,
    primary key (licence, day)
  );
  `,
  `
  -- The files of the journals of all nodes, in pieces, compressed and encrypted like changes.
  create table journal (
    node uuid not null,
    -- YYYY-MM-DD, or empty for what belongs to no day.
    day text not null,
    name text not null,
    -- The place of the piece in its file.
    start bigint not null,
    -- Of the piece in its file.
    bytes integer not null check (bytes > 0),
    body bytea not null,
    primary key (node, day, name, start)
  );
  create table journal_keys (
    node uuid not null,
    day text not null,
    body bytea not null,
    primary key (node, day)
  );
  `,
  `
  -- Batches that several nodes answer. Their rows are in the shared storage, encrypted with the key in the body.
  create table jobs (
    id uuid primary key,
    node uuid not null,
    -- Keyed hash of the input, the options and the output.
    identity bytea not null,
    program text not null,
    generation text not null,
    -- Of the last change to the generation that the answers take into account.
    position bigint not null,
    -- Null: the changes are not stored yet.
    changes_pieces integer,
    -- Encrypted like changes.
    body bytea not null,
    -- Null: more parts follow.
    parts integer,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null
  );
  create index jobs_identity on jobs (node, identity);
  create table parts (
    job uuid not null references jobs on delete cascade,
    number integer not null,
    -- Of the input, up to the end of the part.
    input_bytes bigint not null,
    attempts integer not null default 0,
    node uuid,
    lease uuid,
    lease_until timestamptz,
    -- Null: not answered.
    output text,
    rows bigint,
    primary key (job, number)
  );
  create index parts_lease on parts (lease);
  create index parts_unanswered on parts (job, number) where output is null;
  `,
  `
  -- Uploaded files. Everything about them, also in the shared storage, is sealed with the key of the file.
  create table files (
    id uuid primary key,
    -- Encrypted like changes.
    key bytea not null,
    -- Null: the upload is not complete.
    body bytea,
    -- Keyed hash of the name of the API key.
    owner bytea,
    -- Keyed hash of the owner and the idempotency key of the upload.
    upload bytea unique,
    -- Milliseconds since 1970.
    created bigint,
    deleted bigint,
    upload_bytes bigint,
    begun_at timestamptz not null default now(),
    -- Null: it does not wait to be run.
    queued_at timestamptz,
    attempts integer not null default 0,
    node uuid,
    lease uuid,
    lease_until timestamptz
  );
  create index files_created on files (created, id);
  create index files_queued on files (queued_at) where queued_at is not null;
  create index files_lease on files (lease) where lease is not null;
  -- What runs have written, in the shared storage.
  create table file_pieces (
    file uuid not null references files on delete cascade,
    run integer not null,
    number integer not null,
    name text not null,
    row_bytes bigint not null,
    index_bytes bigint not null,
    primary key (file, run, number)
  );
  create table file_marks (
    file uuid not null references files on delete cascade,
    row integer not null,
    code smallint not null,
    body bytea not null,
    primary key (file, row)
  );
  -- The marks before each change.
  create table file_changes (
    file uuid not null references files on delete cascade,
    number integer not null,
    body bytea not null,
    primary key (file, number)
  );
  `,
  `
  -- Erasures of subscribers (ID Mobile), kept for ever: a new or restored node repeats them.
  create table subscriber_erasures (
    position bigint primary key,
    -- Keyed hash of the number.
    subject bytea not null,
    -- Encrypted like changes.
    body bytea not null,
    made_at timestamptz not null default now()
  );
  create index subscriber_erasures_subject on subscriber_erasures (subject);
  -- The last of these erasures that the checks of a node apply.
  alter table nodes add column subscriber_position bigint not null default 0;
  -- The last one up to which no file of the node contains the subscribers.
  alter table nodes add column subscriber_removed_position bigint not null default 0;
  `,
  `
  -- A restriction that was set or lifted: kept for ever, like erasures.
  alter table changes add column is_restriction boolean not null default false;
  `,
  `
  -- Restrictions of subscribers (ID Mobile) that were set or lifted, kept for ever.
  create table subscriber_restrictions (
    position bigint primary key,
    -- Keyed hash of the number.
    subject bytea not null,
    -- Encrypted like changes.
    body bytea not null,
    made_at timestamptz not null default now()
  );
  `,
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** A number of Idem's own for `pg_advisory_xact_lock`. */
const MIGRATION_LOCK = 0x1de30001;

/**
 * Creates or upgrades the tables. Processes that do it at the same time take turns.
 *
 * @param to the version to reach, for tests of an upgrade
 * @returns the version before
 * @throws Failure if the tables are of a later version
 */
export function migrate(database: ClusterDatabase, to = SCHEMA_VERSION): Promise<{ readonly from: number }> {
  return database.transaction(async (queries) => {
    await queries.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await queries.query(`create schema if not exists ${database.schema}`);
    await queries.query(
      'create table if not exists migrations (version integer primary key, applied_at timestamptz not null default now())',
    );
    const from = await appliedVersion(queries);
    if (from > SCHEMA_VERSION) throw laterVersion(from);
    for (const [index, step] of MIGRATIONS.entries()) {
      if (index < from || index >= to) continue;
      await queries.query(step);
      await queries.query('insert into migrations (version) values ($1)', [index + 1]);
    }
    return { from };
  });
}

/** @throws Failure unless the tables have the version of this program */
export async function assertMigrated(queries: Queries): Promise<void> {
  const { rows } = await queries.query<{ known: boolean; forbidden: boolean }>(
    `select to_regclass('migrations') is not null as known, exists (
       select from pg_namespace where nspname = current_setting('search_path') and not has_schema_privilege(oid, 'usage')
     ) as forbidden`,
  );
  if (rows[0]?.forbidden === true) {
    throw new Failure(
      'the role of the address may not use the tables of the cluster: run "idem cluster init --role NAME" as their owner',
    );
  }
  const version = rows[0]?.known === true ? await appliedVersion(queries) : 0;
  if (version > SCHEMA_VERSION) throw laterVersion(version);
  if (version < SCHEMA_VERSION) {
    const what = version === 0 ? 'the database holds no cluster' : `the tables of the cluster have version ${version}`;
    throw new Failure(
      `${what}: run "idem cluster init" ${version === 0 ? 'first' : `to upgrade them to ${SCHEMA_VERSION}`}`,
    );
  }
}

async function appliedVersion(queries: Queries): Promise<number> {
  const { rows } = await queries.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from migrations',
  );
  return rows[0]?.version ?? 0;
}

function laterVersion(version: number): Failure {
  return new Failure(
    `the tables of the cluster have version ${version}, and this version of Idem knows ${SCHEMA_VERSION}: upgrade Idem on this node`,
  );
}

/** Gives a role what a node needs, and no more. @param role its name */
export async function grantNodeRole(database: ClusterDatabase, role: string): Promise<void> {
  await database.run(async (queries) => {
    const { rows } = await queries.query<{ quoted: string }>('select quote_ident($1) as quoted', [role]);
    const { quoted } = rows[0]!;
    await queries.query(`grant usage on schema ${database.schema} to ${quoted}`);
    const rights = 'select, insert, update, delete';
    await queries.query(`grant ${rights} on all tables in schema ${database.schema} to ${quoted}`);
    await queries.query(`revoke insert, update, delete on migrations from ${quoted}`);
    // Of tables that a later version of Idem creates.
    await queries.query(`alter default privileges in schema ${database.schema} grant ${rights} on tables to ${quoted}`);
  });
}
