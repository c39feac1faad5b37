import { mkdirSync } from 'node:fs';
import { Command } from 'commander';
import { Cluster, connectTo, grantNodeRole, migrate, SCHEMA_VERSION } from '../../cluster/index.ts';
import { Failure } from '../../runtime/errors.ts';
import { counted } from '../../terminal/quantities.ts';
import { printJson } from '../print.ts';
import { type ClusterOptions, requireCluster, withClusterOptions } from './options.ts';

interface InitOptions extends ClusterOptions {
  readonly role?: string;
  readonly replace?: true;
}

export function initCommand(): Command {
  return withClusterOptions(new Command('init'))
    .description('create the tables of a cluster, or upgrade them, and make this data folder its first node')
    .option('--replace', 'replace licences and API keys of the data folder with those that the cluster already has')
    .option('--role <name>', 'role of PostgreSQL that nodes use; it gets the required privileges only')
    .addHelpText(
      'after',
      `
Examples:
  idem cluster init --cluster postgres://owner@db1/idem --cluster-storage /mnt/idem --role idem

The people, licences and API keys of the data folder become those of the cluster. Copy the file cluster.key from the
data folder to that of each other node, then run "idem cluster join" there. Anyone who has this file and access to the
database can read every change and use every API key. Run "idem cluster init" again after an upgrade of Idem.`,
    )
    .action(init);
}

/** How long a step of an upgrade may take, in milliseconds: it may rewrite large tables. */
const UPGRADE_TIMEOUT_MS = 3_600_000;

async function init(options: InitOptions): Promise<void> {
  const { country, ...settings } = requireCluster(options);
  const { base, url } = settings;
  mkdirSync(base, { recursive: true, mode: 0o700 });
  const database = connectTo(url, UPGRADE_TIMEOUT_MS);
  let people: number | undefined;
  let from: number;
  try {
    ({ from } = await migrate(database));
    if (options.role !== undefined) await grantNodeRole(database, options.role);
    const cluster = await Cluster.become(settings, database, options.replace === true);
    people = await sharePeople(cluster, country);
    await cluster.base.close();
  } finally {
    await database.close();
  }
  if (options.json) printJson({ base, schemaVersion: SCHEMA_VERSION, upgradedFrom: from, people: people ?? null });
  else process.stdout.write(describe(base, from, people));
}

/** @returns how many people of the folder were shared; `undefined` if the cluster has people already, or the folder none */
async function sharePeople(cluster: Cluster, country: string): Promise<number | undefined> {
  const state = await cluster.log.state();
  const isEmpty = cluster.base.usableGeneration() === undefined;
  if (state.generation !== undefined) {
    if (!isEmpty && (await cluster.base.clusterPosition()) === undefined) {
      throw new Failure(
        `the cluster has people already: run "idem cluster join --replace" to replace those of this folder`,
      );
    }
    return undefined;
  }
  if (state.position === 0) {
    await cluster.people.shareRestrictions();
    await cluster.subscribers.shareRestrictions();
  }
  if (isEmpty) return undefined;
  const { people } = await cluster.importFiles({ country, sources: [], replace: false, onReject: () => {} });
  return people;
}

function describe(base: string, from: number, people: number | undefined): string {
  const tables =
    from === SCHEMA_VERSION
      ? `The tables have version ${SCHEMA_VERSION} already.`
      : from === 0
        ? 'The tables were created.'
        : `The tables were upgraded from version ${from} to ${SCHEMA_VERSION}.`;
  const shared = people === undefined ? '' : ` It shares ${counted(people, 'person', 'people')}.`;
  return `${tables} ${base} is a node of the cluster.${shared}\n`;
}
