import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../runtime/errors.ts';
import { readKey, readOrCreateKey } from '../storage/key-file.ts';
import { replacePrivateFile } from '../storage/private-file.ts';
import type { ClusterDatabase } from './database.ts';
import { isKeyOf, keyCheckOf } from './sealed-change.ts';

/** The files of a data folder that belongs to a node: `cluster.json` names the cluster and the node, `cluster.key` holds the key. */
const MEMBER_FILE = 'cluster.json';
const KEY_FILE = 'cluster.key';

export interface Membership {
  readonly clusterId: string;
  readonly nodeId: string;
  /** Encrypts what the nodes share through PostgreSQL. */
  readonly key: Buffer;
}

/** `undefined` if the folder is not that of a node. @throws Failure if its files cannot be used */
export function readMembership(base: string): Membership | undefined {
  const path = join(base, MEMBER_FILE);
  if (!existsSync(path)) return undefined;
  const key = readKey(join(base, KEY_FILE));
  if (key === undefined) throw new Failure(`${join(base, KEY_FILE)} is missing: copy it from another node`);
  try {
    const { cluster, node } = JSON.parse(readFileSync(path, 'utf8')) as { cluster?: unknown; node?: unknown };
    if (typeof cluster === 'string' && typeof node === 'string') return { clusterId: cluster, nodeId: node, key };
  } catch {
    // It is damaged.
  }
  throw new Failure(`${path} is damaged: remove it, then run "idem cluster join --replace"`);
}

/**
 * Makes a data folder a node of the cluster. Creates the cluster if the database has none yet.
 *
 * @param prepare called with the key of the cluster, before the folder becomes that of a node
 * @throws Failure if the key of the folder is not that of the cluster, StoreUnavailableError
 */
export async function becomeMember(
  base: string,
  database: ClusterDatabase,
  prepare: (key: Buffer) => Promise<void>,
): Promise<Membership> {
  const known = readMembership(base);
  const existing = await clusterOf(database);
  const key = existing === undefined ? readOrCreateKey(join(base, KEY_FILE)) : readKey(join(base, KEY_FILE));
  if (key === undefined) {
    throw new Failure(`${join(base, KEY_FILE)} is missing: copy it from a node of the cluster first`);
  }
  const clusterId = existing?.id ?? (await createCluster(database, key));
  if (existing !== undefined && !isKeyOf(key, existing.keyCheck)) {
    throw new Failure(`${join(base, KEY_FILE)} is the key of another cluster: copy that of a node of this one`);
  }
  await prepare(key);
  const nodeId = known?.clusterId === clusterId ? known.nodeId : randomUUID();
  const text = `${JSON.stringify({ cluster: clusterId, node: nodeId })}\n`;
  replacePrivateFile(join(base, MEMBER_FILE), text);
  return { clusterId, nodeId, key };
}

/** @throws Failure if the folder is a node of another cluster than that of the database */
export async function assertMember({ clusterId, key }: Membership, database: ClusterDatabase): Promise<void> {
  const existing = await clusterOf(database);
  if (existing === undefined || existing.id !== clusterId || !isKeyOf(key, existing.keyCheck)) {
    throw otherCluster();
  }
}

export function otherCluster(): Failure {
  return new Failure('the data folder is a node of another cluster than that of IDEM_CLUSTER: run "idem cluster join"');
}

/** Keeps the key: its folder may hold the last copy. */
export function endMembership(base: string): void {
  rmSync(join(base, MEMBER_FILE), { force: true });
}

interface Cluster {
  readonly id: string;
  readonly keyCheck: Buffer;
}

async function clusterOf(database: ClusterDatabase): Promise<Cluster | undefined> {
  const { rows } = await database.run((queries) =>
    queries.query<{ id: string; key_check: Buffer }>('select id, key_check from cluster'),
  );
  const [row] = rows;
  return row && { id: row.id, keyCheck: row.key_check };
}

async function createCluster(database: ClusterDatabase, key: Buffer): Promise<string> {
  const id = randomUUID();
  await database.run((queries) =>
    queries.query('insert into cluster (id, key_check) values ($1, $2)', [id, keyCheckOf(key)]),
  );
  return id;
}
