import type { Scope } from '../../processes/scope.ts';
import { findBinaries } from './binaries.ts';
import { type Cluster, startCluster } from './cluster.ts';
import { finishPeople, loadPeople } from './people-table.ts';

/** The message if PostgreSQL is not installed. */
export const NO_POSTGRES =
  'PostgreSQL is not installed (no initdb, postgres and psql in the usual places): install postgresql-15 to compare with it';

/** The PostgreSQL of one population: started and loaded at the first use, and shared by all parts. */
export class PostgresAtHand {
  private readonly people: string;
  private readonly scope: Scope;
  private started: Promise<Cluster> | undefined;
  private state: 'empty' | 'loaded' | 'ready' = 'empty';

  /** @param people path of the CSV file to load */
  constructor(people: string, scope: Scope) {
    this.people = people;
    this.scope = scope;
  }

  /** `undefined` if PostgreSQL is not installed. */
  async cluster(): Promise<Cluster | undefined> {
    const binaries = findBinaries();
    if (!binaries) return undefined;
    this.started ??= startCluster(binaries, this.scope);
    return this.started;
  }

  /** Loads the people again. @returns the duration in seconds */
  async load(): Promise<number> {
    const seconds = await loadPeople((await this.cluster())!, this.people);
    this.state = 'loaded';
    return seconds;
  }

  /** The cluster with the people loaded; `undefined` if PostgreSQL is not installed. */
  async ready(): Promise<Cluster | undefined> {
    const cluster = await this.cluster();
    if (!cluster || this.state === 'ready') return cluster;
    if (this.state === 'empty') await this.load();
    await finishPeople(cluster);
    this.state = 'ready';
    return cluster;
  }

  async stop(): Promise<void> {
    await (await this.started)?.stop();
  }
}
