import { describeError } from '../runtime/errors.ts';
import { StoreUnavailableError } from '../storage/base-error.ts';
import { CHANGES_CHANNEL, type ClusterState } from './change-log.ts';
import type { Cluster } from './cluster.ts';
import { Loop, POLL_MS, RETRY_MS } from './loop.ts';
import type { TakenShare } from './nodes.ts';

/** The interval at which a node reports its position, and takes its share, in milliseconds. */
const REPORT_MS = 1000;

/** The interval at which unused generations are removed, in milliseconds. */
const CLEANUP_MS = 10_000;

/** Events of a follower. */
export interface FollowerEvents {
  /** PostgreSQL can be reached again, or for the first time. */
  onConnected(): void;
  /** PostgreSQL cannot be reached. Called once until it can be reached again. */
  onDisconnected(reason: string): void;
  /** The node has looked for changes, and lacks `behind` of them. `isCurrent`: it has everything that the cluster had before. */
  onRound(round: { readonly behind: number; readonly isCurrent: boolean }): void;
  /** What the node may do without asking the others. */
  onShare?(share: TakenShare): void;
  /** Called when the base can no longer be followed although PostgreSQL can be reached, and when it can again. */
  onFailing?(isFailing: boolean): void;
  /** An error that is not about the connection. */
  onError(error: unknown): void;
}

/** Keeps the base of a node up to date with its cluster, in one process of the node, until it is stopped. */
export class Follower {
  private readonly cluster: Cluster;
  private readonly events: FollowerEvents;
  private readonly loop: Loop;
  private isConnected: boolean | undefined;
  /** The connection over which the database was last found to be that of the cluster. */
  private checkedConnection = 0;
  private adopting: Promise<void> | undefined;
  private adoptionFailedAt = Number.NEGATIVE_INFINITY;
  private hasAdoptionFailed = false;
  private isFailing: boolean | undefined;
  private reportedAt = Number.NEGATIVE_INFINITY;
  private shareTakenAt = Number.NEGATIVE_INFINITY;
  private cleanedAt = Number.NEGATIVE_INFINITY;

  private constructor(cluster: Cluster, events: FollowerEvents) {
    this.cluster = cluster;
    this.events = events;
    this.loop = new Loop(() => this.attempt());
    cluster.database.listen(CHANGES_CHANNEL, () => this.loop.wake());
  }

  static start(cluster: Cluster, events: FollowerEvents): Follower {
    return new Follower(cluster, events);
  }

  private async attempt(): Promise<number> {
    try {
      await this.round();
      if (this.isConnected !== true) this.events.onConnected();
      this.isConnected = true;
      this.setFailing(this.hasAdoptionFailed);
      return POLL_MS;
    } catch (error) {
      this.fail(error);
      if (!(error instanceof StoreUnavailableError)) this.setFailing(true);
      return error instanceof StoreUnavailableError ? POLL_MS : RETRY_MS;
    }
  }

  private async round(): Promise<void> {
    const { database, nodes } = this.cluster;
    // After each new connection, which any part of the process may have opened, the database may be another one.
    const isChecked = this.isConnected === true && this.checkedConnection === database.connections;
    if (!isChecked) await this.cluster.assertUsable();
    const connection = database.connections;
    try {
      if (!isChecked) await this.cluster.replica.assertNothingLost();
      this.checkedConnection = connection;
      await this.follow();
    } catch (error) {
      // The node still answers checks, with the limits of the day.
      if (!(error instanceof StoreUnavailableError)) await this.takeShare();
      throw error;
    }
    await this.takeShare();
    const now = performance.now();
    if (now - this.cleanedAt >= CLEANUP_MS) {
      this.cleanedAt = now;
      await nodes.removePastDays();
      await this.removeUnused();
    }
  }

  /** Brings the base up to date. */
  private async follow(): Promise<void> {
    const { state, position } = await this.cluster.replica.catchUp({
      isAdopting: this.mayAdopt,
      onStep: async (step) => {
        const behind = step.state.position - step.position;
        if (behind <= 0) return;
        this.events.onRound({ behind, isCurrent: false });
        await this.report(step.position);
        await this.takeShare();
      },
    });
    this.adopt(state);
    await this.cluster.subscribers.follow();
    const isCurrent = position >= state.position && this.cluster.base.usableGeneration() === state.generation;
    // A node that was removed is not current.
    await this.report(position);
    this.events.onRound({ behind: Math.max(0, state.position - position), isCurrent });
  }

  /** Reports the position of the node once a second, also while it catches up. */
  private async report(position: number): Promise<void> {
    if (performance.now() - this.reportedAt < REPORT_MS) return;
    const { nodes, membership } = this.cluster;
    await nodes.report(membership.nodeId, this.cluster.reportAt(position));
    this.reportedAt = performance.now();
  }

  /** Takes the share of the node and the clock of PostgreSQL once a second, also if the base cannot be followed. */
  private async takeShare(): Promise<void> {
    if (performance.now() - this.shareTakenAt < REPORT_MS) return;
    const { nodes, membership } = this.cluster;
    this.events.onShare?.(await nodes.takeShare(membership.nodeId));
    this.shareTakenAt = performance.now();
  }

  /** The base continues to follow the log if the storage cannot be used. */
  private async removeUnused(): Promise<void> {
    try {
      await this.cluster.generations.removeUnused();
    } catch (error) {
      if (error instanceof StoreUnavailableError) throw error;
      this.events.onError(error);
    }
  }

  /** The base continues to follow the log while a new generation is fetched. */
  private adopt(state: ClusterState): void {
    if (!this.mayAdopt) return;
    this.adopting ??= this.cluster.replica
      .adopt(state)
      .then((isNew) => {
        this.hasAdoptionFailed = false;
        if (isNew) this.loop.wake();
      })
      .catch((error) => {
        this.adoptionFailedAt = performance.now();
        this.hasAdoptionFailed = !(error instanceof StoreUnavailableError);
        this.fail(error);
      })
      .finally(() => {
        this.adopting = undefined;
      });
  }

  private get mayAdopt(): boolean {
    return performance.now() - this.adoptionFailedAt >= RETRY_MS;
  }

  private setFailing(isFailing: boolean): void {
    if (this.isFailing === isFailing) return;
    this.isFailing = isFailing;
    this.events.onFailing?.(isFailing);
  }

  private fail(error: unknown): void {
    if (!(error instanceof StoreUnavailableError)) this.events.onError(error);
    else if (this.isConnected !== false) {
      this.isConnected = false;
      this.events.onDisconnected(describeError(error));
    }
  }

  /** Ends after the present round. The cluster stays open. */
  async stop(): Promise<void> {
    await this.loop.stop();
    await this.adopting;
  }
}
