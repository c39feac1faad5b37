import { PEOPLE_GENERATIONS } from '../reference/base.ts';
import { adoptGeneration, type ChangeableBase } from '../reference/changes/index.ts';
import { Failure } from '../runtime/errors.ts';
import type { ChangeLog, ClusterState, FollowingChanges } from './change-log.ts';
import { type ChangeMark, type ChangeMarks, mayBeSame } from './change-marks.ts';
import { lostChanges } from './database.ts';
import { type Membership, otherCluster } from './membership.ts';
import type { SharedGenerations } from './shared-generations.ts';

const FORMAT = PEOPLE_GENERATIONS.format;

interface ReplicaSettings {
  readonly base: ChangeableBase;
  readonly log: ChangeLog;
  readonly generations: SharedGenerations;
  readonly membership: Pick<Membership, 'clusterId'>;
  readonly marks: ChangeMarks;
  readonly maxReplayedChanges?: number;
}

/**
 * A base that lacks more changes than this does not apply those that the current generation of the cluster includes: it takes
 * over the generation, whose copy costs less. The changes of a few seconds are applied sooner than a generation is fetched.
 */
const MAX_REPLAYED_CHANGES = 10_000;

interface CatchUpOptions {
  /** Called after each batch of changes, with the position of the base. */
  readonly onStep?: (step: CatchUpStep) => Promise<void>;
  /** Whether the caller takes over the current generation, so that what it includes need not be applied. */
  readonly isAdopting?: boolean;
}

interface CatchUpStep {
  /** Of the cluster, when the node began to catch up. */
  readonly state: ClusterState;
  /** Of the base. */
  readonly position: number;
}

/** The base of a node, as a replica of the cluster's. Several processes of a node may bring it up to date. */
export class Replica {
  private readonly base: ChangeableBase;
  private readonly log: ChangeLog;
  private readonly generations: SharedGenerations;
  private readonly clusterId: string;
  private readonly marks: ChangeMarks;
  private readonly maxReplayedChanges: number;

  constructor({ base, log, generations, membership, marks, maxReplayedChanges }: ReplicaSettings) {
    this.base = base;
    this.log = log;
    this.generations = generations;
    this.clusterId = membership.clusterId;
    this.marks = marks;
    this.maxReplayedChanges = maxReplayedChanges ?? MAX_REPLAYED_CHANGES;
  }

  /**
   * Applies all changes of the log that the base lacks.
   *
   * @returns the state of the cluster before, and the position of the base after
   * @throws StoreUnavailableError, BaseError, Failure if the database has lost changes, or is that of another cluster
   */
  async catchUp({
    onStep = async () => {},
    isAdopting = false,
  }: CatchUpOptions = {}): Promise<{ readonly state: ClusterState; readonly position: number }> {
    const before = this.base.usableGeneration() === undefined ? undefined : await this.base.clusterPosition();
    const state = await this.log.state();
    if (state.clusterId !== this.clusterId) throw otherCluster();
    if (before !== undefined && before > state.position) throw lostChanges();
    // Most rounds find nothing new: they ask PostgreSQL once.
    if (before === state.position) return { state, position: before };
    if (before !== undefined && isAdopting && (await this.isCheaperToAdopt(state, before)))
      return { state, position: before };
    const position =
      this.base.usableGeneration() !== undefined ? await this.applyRest((position) => onStep({ state, position })) : 0;
    return { state, position };
  }

  /** Whether the current generation has more changes that a base lacks than it should apply. */
  private async isCheaperToAdopt({ generation, position }: ClusterState, own: number): Promise<boolean> {
    if (position - own <= this.maxReplayedChanges) return false;
    if (generation === undefined || generation === this.base.usableGeneration()) return false;
    return (await this.generations.find(generation)).position - own > this.maxReplayedChanges;
  }

  private async applyRest(onStep: (position: number) => Promise<void>): Promise<number> {
    for (;;) {
      const position = await this.base.clusterPosition();
      if (position === undefined)
        throw new Failure(`${this.base.folder} holds people of no cluster: run "idem cluster join --replace"`);
      const next = await this.log.after(position);
      if (next === undefined) return position;
      if (this.differs(position, next.previous)) throw lostChanges();
      // False if another process was faster: then the position has changed.
      await this.base.follow(next.changes, position, next.position);
      this.marks.record(next.position, next.mark);
      await onStep(next.position);
    }
  }

  private differs(position: number, mark: ChangeMark | undefined): boolean {
    const own = this.marks.find(position);
    return own !== undefined && mark !== undefined && !mayBeSame(own, mark);
  }

  /**
   * Whether the base has changes that the database has lost: it ends before the position of the base, or has another change there.
   * If not, records the mark of the change at that position.
   *
   * @throws StoreUnavailableError, BaseError
   */
  async hasDiverged(): Promise<boolean> {
    if (this.base.usableGeneration() === undefined) return false;
    const own = (await this.base.clusterPosition()) ?? 0;
    if (own > (await this.log.state()).position) return true;
    const mark = await this.log.markAt(own);
    if (this.differs(own, mark)) return true;
    if (mark !== undefined) this.marks.record(own, mark);
    return false;
  }

  /** @throws StoreUnavailableError, BaseError, Failure if {@link hasDiverged} */
  async assertNothingLost(): Promise<void> {
    if (await this.hasDiverged()) throw lostChanges();
  }

  /**
   * Takes over the cluster's current generation, unless the base has it.
   *
   * @returns whether there was another one
   * @throws StoreUnavailableError, BaseError, Failure if the files cannot be used
   */
  async adopt({ generation }: ClusterState): Promise<boolean> {
    if (generation === undefined || generation === this.base.usableGeneration()) return false;
    const registered = await this.generations.find(generation);
    if (registered.format !== FORMAT) {
      throw new Failure(
        `generation ${generation} of the cluster has format ${registered.format}, and this version of Idem reads ${FORMAT}: upgrade this node`,
      );
    }
    let last: FollowingChanges | undefined;
    await adoptGeneration(this.base.folder, {
      name: generation,
      clusterPosition: registered.position,
      kept: await this.log.keptUntil(registered.position),
      fetch: (folder) => this.generations.fetch(registered, folder),
      changesAfter: async (position) => {
        const next = await this.log.after(position);
        last = next ?? last;
        return next;
      },
    });
    this.marks.clear();
    if (last !== undefined) this.marks.record(last.position, last.mark);
    return true;
  }
}
