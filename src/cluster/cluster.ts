import { ApiKeyStore, GuessTable, openGrants, openLicences, readTokenKey } from '../licences/index.ts';
import { currentGeneration, PEOPLE_GENERATIONS } from '../reference/base.ts';
import { ChangeableBase, discardGeneration, hasOlderFiles } from '../reference/changes/index.ts';
import { type ImportRequest, type ImportSummary, importFiles } from '../reference/import/index.ts';
import type { Config, Secrets } from '../runtime/config.ts';
import { describeError, Failure } from '../runtime/errors.ts';
import { StoreUnavailableError } from '../storage/base-error.ts';
import { parseClusterAddress } from './address.ts';
import { ClusterAdministration } from './administration.ts';
import { ChangeLog } from './change-log.ts';
import { ChangeMarks } from './change-marks.ts';
import { ClusterDatabase } from './database.ts';
import type { ClusterHealth } from './health.ts';
import { assertMember, becomeMember, endMembership, type Membership, readMembership } from './membership.ts';
import { assertMigrated } from './migrations.ts';
import { type BaseState, type NodeReport, type NodeShare, Nodes } from './nodes.ts';
import { Replica } from './replica.ts';
import { SharedGenerations } from './shared-generations.ts';
import { SharedGuesses } from './shared-guesses.ts';
import { SharedJobs } from './shared-jobs.ts';
import { SharedJournal } from './shared-journal.ts';
import { assertSharedKeys, takeOverKeys } from './shared-keys.ts';
import { SharedPeople } from './shared-people.ts';
import { SharedSubscribers } from './shared-subscribers.ts';
import type { GenerationStorage } from './storage/generation-storage.ts';
import { openStorage } from './storage/storage-location.ts';

export interface ClusterSettings {
  /** The data folder of the node. */
  readonly base: string;
  /** See {@link parseClusterAddress}. */
  readonly url: string;
  /** Where the nodes share generations: see {@link openStorage}. */
  readonly storage: string;
}

/** `undefined` if the data folder stands alone. */
export function clusterSettingsOf(
  { base, clusterStorage }: Config,
  { cluster: url }: Secrets,
): ClusterSettings | undefined {
  // The configuration is refused if it has a cluster without a storage.
  return url === undefined ? undefined : { base, url, storage: clusterStorage! };
}

/** Access of one process of a node to its cluster. Connects when it is first needed. */
export class Cluster {
  readonly database: ClusterDatabase;
  readonly membership: Membership;
  readonly base: ChangeableBase;
  readonly log: ChangeLog;
  readonly generations: SharedGenerations;
  readonly jobs: SharedJobs;
  /** Where the nodes share files. */
  readonly storage: GenerationStorage;
  readonly nodes: Nodes;
  readonly marks: ChangeMarks;
  readonly replica: Replica;
  /** Changes of single people, for all nodes. */
  readonly people: SharedPeople;
  /** Erasures of subscribers, for all nodes. */
  readonly subscribers: SharedSubscribers;

  constructor({ base, storage }: ClusterSettings, database: ClusterDatabase, membership: Membership) {
    this.database = database;
    this.membership = membership;
    this.base = new ChangeableBase(base);
    this.log = new ChangeLog(database, membership);
    this.storage = openStorage(storage);
    this.generations = new SharedGenerations(database, this.storage);
    this.jobs = new SharedJobs({ database, storage: this.storage, key: membership.key, node: membership.nodeId });
    this.nodes = new Nodes(database);
    this.marks = new ChangeMarks(base);
    this.replica = new Replica(this);
    this.people = new SharedPeople(this.base, this.log, this.replica);
    this.subscribers = new SharedSubscribers({ database, membership, base });
  }

  /** `undefined` if the data folder stands alone. @throws as {@link open} */
  static openConfigured(config: Config, secrets: Secrets): Cluster | undefined {
    const settings = clusterSettingsOf(config, secrets);
    return settings && Cluster.open(settings);
  }

  /** @throws Failure if the folder is not that of a node, or the URL is not one */
  static open(settings: ClusterSettings): Cluster {
    const membership = readMembership(settings.base);
    if (membership === undefined) {
      throw new Failure(`${settings.base} is not a node of the cluster yet: run "idem cluster join"`);
    }
    return new Cluster(settings, connectTo(settings.url), membership);
  }

  /**
   * Makes a data folder a node of an existing cluster.
   *
   * @param isReplacing whether people, licences and keys of the folder may be removed
   * @throws Failure if there is no cluster, or the folder lacks its key, or holds data of its own; StoreUnavailableError
   */
  static async join(settings: ClusterSettings, isReplacing: boolean): Promise<Cluster> {
    const database = connectTo(settings.url);
    try {
      await database.run(assertMigrated);
      if (!isReplacing && readMembership(settings.base) === undefined) assertWithoutPeople(settings.base);
      const cluster = await Cluster.become(settings, database, isReplacing);
      if (isReplacing) await cluster.discardIfDiverged();
      return cluster;
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  /**
   * Makes a data folder a node of the cluster of a database, with the cluster's licences and keys. The first node creates the
   * cluster, and gives it its own.
   *
   * @throws Failure if the folder lacks the key of the cluster, or has licences of its own that may not be replaced;
   * StoreUnavailableError
   */
  static async become(settings: ClusterSettings, database: ClusterDatabase, isReplacing: boolean): Promise<Cluster> {
    const { base } = settings;
    const membership = await becomeMember(base, database, (key) => takeOverKeys({ base, database, key }, isReplacing));
    const cluster = new Cluster(settings, database, membership);
    await cluster.nodes.register(membership.nodeId);
    await cluster.administer((administration) => administration.attach(isReplacing));
    return cluster;
  }

  /** Removes the people of this node if it has changes that the database has lost, so that {@link takeOver} fetches them anew. */
  private async discardIfDiverged(): Promise<void> {
    const { base, replica } = this;
    if (!(await replica.hasDiverged())) return;
    await base.close();
    discardGeneration(base.folder);
  }

  /** Administers the cluster with the stores of the data folder. @throws as `work` */
  async administer<T>(work: (administration: ClusterAdministration) => Promise<T>): Promise<T> {
    const { folder } = this.base;
    const licences = openLicences(folder);
    const apiKeys = ApiKeyStore.open(folder);
    const grants = openGrants(folder, { key: readTokenKey(folder) });
    try {
      return await work(new ClusterAdministration(this, { licences, apiKeys, grants }));
    } finally {
      await Promise.all([licences.close(), apiKeys.close(), grants.close()]);
    }
  }

  /** @throws Failure if the database or the keys are those of another cluster or version; StoreUnavailableError */
  async assertUsable(): Promise<void> {
    await this.database.run(assertMigrated);
    await assertMember(this.membership, this.database);
    const { base, database, membership } = this;
    await assertSharedKeys({ base: base.folder, database, key: membership.key });
  }

  /**
   * Imports files on this node, as a new generation of all nodes. Without sources, the base is compacted.
   *
   * @throws as `importFiles`; Failure if another node imports, StoreUnavailableError, RemovedNodeError
   */
  importFiles(request: Omit<ImportRequest, 'base' | 'share'>): Promise<ImportSummary> {
    const { format } = PEOPLE_GENERATIONS;
    return this.generations.exclusively(async () => {
      await this.nodes.assertNode(this.membership.nodeId);
      const { generation: replaced } = await this.takeOver();
      return importFiles({
        ...request,
        base: this.base.folder,
        share: (generation) => this.generations.share(generation, { format, replaced, node: this.membership.nodeId }),
      });
    });
  }

  /**
   * Brings the base of this node up to date.
   *
   * @returns its position afterwards; no generation if the cluster has no people yet
   * @throws StoreUnavailableError, BaseError, Failure
   */
  async takeOver(): Promise<BaseState> {
    const state = await this.log.state();
    const { generation } = state;
    // The first people of a cluster come from the node that imports them.
    if (generation === undefined) return { generation, position: 0 };
    await this.replica.adopt(state);
    const { position } = await this.replica.catchUp();
    return { generation, position };
  }

  /**
   * Prepares this node for the requests of its server: brings it up to date, and takes its share of budgets and the clock of
   * PostgreSQL.
   *
   * @throws as {@link assertUsable} and {@link takeOver}; Failure if the node was removed, or the database has lost changes
   */
  async prepareToServe(health: Pick<ClusterHealth, 'recordShare'>): Promise<void> {
    await this.assertUsable();
    await this.replica.assertNothingLost();
    await this.takeOver();
    await this.subscribers.follow();
    health.recordShare(await this.nodes.takeShare(this.membership.nodeId));
  }

  /**
   * Takes this node out of the cluster. Its data folder then stands alone, with people, licences and API keys.
   *
   * @param isUpdated whether the folder takes over the latest changes of the cluster first; otherwise it keeps what it has
   * @throws StoreUnavailableError, BaseError, Failure if the changes cannot be taken over
   */
  async leave({ isUpdated }: { readonly isUpdated: boolean }): Promise<void> {
    const { base, membership, nodes } = this;
    const update = (work: () => Promise<unknown>) => (isUpdated ? takeOverOrExplain(work) : Promise.resolve());
    await update(() => this.takeOver());
    await this.administer(({ credits }) => credits.giveBackAll());
    await nodes.remove(membership.nodeId);
    // What was changed or erased until the node left: nobody waits for it any more.
    await update(async () => {
      await this.takeOver();
      await this.subscribers.follow();
    });
    await this.administer(async ({ records }) => {
      await update(() => records.catchUp());
      records.detach();
    });
    if (base.usableGeneration() !== undefined) await base.detach();
    endMembership(base.folder);
  }

  /** The report of this node. @param position of its base in the log */
  reportAt(position: number): NodeReport {
    const { base } = this;
    return {
      generation: base.usableGeneration(),
      position,
      hasOlderFiles: hasOlderFiles(base.folder),
      subscribers: this.subscribers.state,
    };
  }

  /** The journals of all nodes. */
  openJournal(): SharedJournal {
    const { database, membership, base } = this;
    return new SharedJournal({ database, nodeId: membership.nodeId, key: membership.key, base: base.folder });
  }

  /** The guessing budgets of all nodes. @param share the part of this node @throws BaseError if the file cannot be opened */
  openGuesses(limit: number, share: () => NodeShare): SharedGuesses {
    const { database, membership, base } = this;
    const table = GuessTable.open(base.folder, { key: readTokenKey(base.folder), day: () => share().day });
    return new SharedGuesses({ database, nodeId: membership.nodeId, key: membership.key, table, share, limit });
  }

  async close(): Promise<void> {
    await this.base.close();
    await this.database.close();
    this.marks.close();
  }
}

/** @throws StoreUnavailableError, Failure that says how a node leaves without the changes */
async function takeOverOrExplain(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof StoreUnavailableError) throw error;
    const advice = '"idem cluster leave --as-is" leaves with what the data folder has';
    throw new Failure(`the latest changes of the cluster cannot be taken over: ${describeError(error)}; ${advice}`);
  }
}

/** @throws Failure if the folder holds people that a replica would replace */
function assertWithoutPeople(base: string): void {
  if (currentGeneration(base) !== undefined)
    throw new Failure(`${base} holds people already: replace them with --replace`);
}

/** @throws Failure if the URL is not one of PostgreSQL */
export function connectTo(url: string, queryTimeoutMs?: number): ClusterDatabase {
  return new ClusterDatabase(parseClusterAddress(url), 'idem', queryTimeoutMs);
}
