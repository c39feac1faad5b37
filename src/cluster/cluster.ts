import { PEOPLE_GENERATIONS } from '../reference/base.ts';
import { ChangeableBase, type PeopleChanges } from '../reference/changes/index.ts';
import type { SharedGeneration } from '../reference/import/index.ts';
import { Failure } from '../runtime/errors.ts';
import { parseClusterAddress } from './address.ts';
import { ChangeLog } from './change-log.ts';
import { ClusterDatabase } from './database.ts';
import { assertMember, type Membership, readMembership } from './membership.ts';
import { assertMigrated } from './migrations.ts';
import { Nodes } from './nodes.ts';
import { Replica } from './replica.ts';
import { SharedFolder } from './shared-folder.ts';
import { SharedGenerations } from './shared-generations.ts';
import { SharedPeople } from './shared-people.ts';

export interface ClusterSettings {
  /** The data folder of the node. */
  readonly base: string;
  /** See {@link parseClusterAddress}. */
  readonly url: string;
  /** The folder that all nodes share for generations. */
  readonly storage: string;
}

/** A cluster as one process of a node uses it. Nothing is connected before it is needed. */
export class Cluster {
  readonly database: ClusterDatabase;
  readonly membership: Membership;
  readonly base: ChangeableBase;
  readonly log: ChangeLog;
  readonly generations: SharedGenerations;
  readonly nodes: Nodes;
  readonly replica: Replica;
  /** Changes of single people, for all nodes. */
  readonly people: PeopleChanges;

  constructor({ base, storage }: ClusterSettings, database: ClusterDatabase, membership: Membership) {
    this.database = database;
    this.membership = membership;
    this.base = new ChangeableBase(base);
    this.log = new ChangeLog(database, membership.key);
    this.generations = new SharedGenerations(database, new SharedFolder(storage));
    this.nodes = new Nodes(database);
    this.replica = new Replica(this);
    this.people = new SharedPeople(this.base, this.log, this.replica);
  }

  /** @throws Failure if the folder is not that of a node, or the URL is not one */
  static open(settings: ClusterSettings): Cluster {
    const membership = readMembership(settings.base);
    if (membership === undefined) {
      throw new Failure(`${settings.base} is not a node of the cluster yet: run "idem cluster join"`);
    }
    return new Cluster(settings, connectTo(settings.url), membership);
  }

  /** @throws Failure if the database is that of another cluster, or of another version; StoreUnavailableError */
  async assertUsable(): Promise<void> {
    await this.database.run(assertMigrated);
    await assertMember(this.membership, this.database);
  }

  /** Makes a new generation the current one of all nodes. For `share` of an import. */
  share(generation: SharedGeneration): Promise<void> {
    return this.generations.share(generation, PEOPLE_GENERATIONS.format);
  }

  async close(): Promise<void> {
    await this.base.close();
    await this.database.close();
  }
}

/** @throws Failure if the URL is not one of PostgreSQL */
export function connectTo(url: string): ClusterDatabase {
  return new ClusterDatabase(parseClusterAddress(url), 'idem');
}
