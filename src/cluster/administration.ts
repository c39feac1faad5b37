import type {
  Accounts,
  ApiKeyStore,
  KeyAdministration,
  Licence,
  LicenceAdministration,
  LicenceRecord,
  LicenceStore,
  LocalGrants,
  UsageStore,
} from '../licences/index.ts';
import type { ClusterDatabase } from './database.ts';
import type { Membership } from './membership.ts';
import { SharedCredits, setCredits, totalCredits } from './shared-credits.ts';
import { SharedGrants } from './shared-grants.ts';
import { SharedRecords } from './shared-records.ts';
import { SharedUsage } from './shared-usage.ts';

/** The stores of a data folder that are replicas of the cluster's. */
export interface AdministeredStores {
  readonly licences: LicenceStore;
  readonly apiKeys: ApiKeyStore;
  readonly grants?: LocalGrants;
  readonly usage?: Pick<UsageStore, 'list'>;
}

interface ConnectedNode {
  readonly database: ClusterDatabase;
  readonly membership: Membership;
}

/** Licences, credits and API keys of a cluster, as one process of a node uses them. */
export class ClusterAdministration {
  readonly records: SharedRecords;
  readonly credits: SharedCredits;
  /** Changes of licences, for all nodes. */
  readonly licences: LicenceAdministration;
  /** Changes of API keys, for all nodes. */
  readonly apiKeys: KeyAdministration;
  /** Refresh tokens and waiting answers; `undefined` without those of the data folder. */
  readonly grants: SharedGrants | undefined;
  readonly usage: SharedUsage;
  /** The licences of this node, whose credits are those of the cluster. */
  readonly accounts: Accounts;
  private readonly database: ClusterDatabase;
  private readonly stores: AdministeredStores;

  constructor({ database, membership }: ConnectedNode, stores: AdministeredStores) {
    const { licences, apiKeys, grants } = stores;
    this.database = database;
    this.stores = stores;
    this.records = new SharedRecords(database, membership, {
      licence: licences.replica,
      'api-key': apiKeys,
      ...(grants && { 'revoked-family': grants.replica }),
    });
    this.grants = grants && new SharedGrants({ database, key: membership.key, records: this.records, local: grants });
    this.usage = new SharedUsage(database, membership.nodeId);
    this.credits = new SharedCredits(database, membership.nodeId, licences.leases);
    this.licences = this.sharedLicences();
    this.apiKeys = this.sharedKeys();
    this.accounts = withSharedCredits(licences, this.credits);
  }

  /** Reports what this node has counted, and removes what has expired on all nodes. @throws StoreUnavailableError */
  async maintain(): Promise<void> {
    if (this.stores.usage !== undefined) await this.usage.report(this.stores.usage);
    await this.grants?.purge();
  }

  private sharedLicences(): LicenceAdministration {
    const { licences } = this.stores;
    const change = <T>(run: () => T) => this.changeLicences(run);
    return {
      add: (request) => change(() => licences.add(request)),
      change: (name, settings) => change(() => licences.change(name, settings)),
      rotateSecret: (name, given) => change(() => licences.rotateSecret(name, given)),
      revoke: (which) => change(() => licences.revoke(which)),
      list: () => this.listLicences(),
      names: () => licences.names(),
    };
  }

  private changeLicences<T>(run: () => T): Promise<T> {
    return this.records.change(async ({ queries, position, write }) => {
      const credits = await totalCredits(queries);
      const { result, records, balances } = this.stores.licences.replica.dryRun(credits, run);
      await write('licence', records);
      for (const [id, after] of balances)
        await setCredits(queries, id, { before: credits.get(id), after, epoch: position });
      return result;
    });
  }

  /** With the credits of the cluster. */
  private async listLicences(): Promise<readonly LicenceRecord[]> {
    await this.records.catchUp();
    await this.credits.report();
    const { licences } = this.stores;
    const credits = await this.database.run(totalCredits);
    return licences.replica.dryRun(credits, () => licences.list()).result;
  }

  private sharedKeys(): KeyAdministration {
    const { apiKeys } = this.stores;
    const change = <T>(run: () => T): Promise<T> =>
      this.records.change(async ({ write }) => {
        const { result, records } = apiKeys.dryRun(run);
        await write('api-key', records);
        return result;
      });
    return {
      add: (key) => change(() => apiKeys.add(key)),
      change: (name, limits) => change(() => apiKeys.change(name, limits)),
      rotate: (name) => change(() => apiKeys.rotate(name)),
      revoke: (name) => change(() => apiKeys.revoke(name)),
      list: () => apiKeys.list(),
    };
  }

  /**
   * Makes the stores replicas of the cluster, unless they are. The licences and keys of the first node become those of the
   * cluster; those of any other node are lost.
   *
   * @param isReplacing whether stores that have changes that the database has lost are replaced
   * @throws StoreUnavailableError
   */
  async attach(isReplacing: boolean): Promise<void> {
    const { licences, apiKeys } = this.stores;
    await this.records.begin(async ({ queries, position, write }) => {
      await write('licence', licences.replica.records());
      await write('api-key', apiKeys.records());
      for (const [id, after] of licences.replica.balances())
        await setCredits(queries, id, { before: undefined, after, epoch: position });
    });
    if (isReplacing && (await this.records.isAhead())) this.records.detach();
    await this.records.attach();
  }
}

/** Credits are spent from the lease of this node; another portion is taken when it is used up. */
function withSharedCredits(licences: LicenceStore, credits: SharedCredits): Accounts {
  const spend = async (licence: Licence): Promise<boolean> => {
    while (!(await licences.spend(licence))) {
      // A portion may be used up by other requests, or recalled, before this one takes its credit.
      if (!(await credits.refill(licence.id!))) return false;
    }
    return true;
  };
  return {
    resolve: (code) => licences.resolve(code),
    find: (id) => licences.find(id),
    isClientSecret: (licence, secret) => licences.isClientSecret(licence, secret),
    ...(licences.allowsOrigin && { allowsOrigin: (origin: string) => licences.allowsOrigin!(origin) }),
    // What other nodes hold is not known before a credit is taken.
    hasCredits: (licence) => licences.hasCredits(licence) || !licences.leases.isExhausted(licence.id!),
    spend,
  };
}
