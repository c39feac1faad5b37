import { join } from 'node:path';
import { dayNumberOf } from '../runtime/days.ts';
import { openSharedBytes, type SharedBytes } from '../storage/shared-table.ts';
import type { NodeShare, TakenShare } from './nodes.ts';

const FILE = 'cluster.table';

const IS_CONNECTED = 0;
const BEHIND = 1;
/** Seconds since 1970. */
const CURRENT_AT = 2;
/** The node's share of budgets and limits in one word, so that no process reads half of one: day · rank 7 bits · nodes 8 bits. */
const SHARE = 3;
/** Seconds by which the clock of PostgreSQL is ahead of that of the node, as a signed number. */
const CLOCK_AHEAD = 4;
/** One bit for each {@link FollowedPart} that cannot be followed. */
const FAILING = 5;
/** As {@link CURRENT_AT}, of licences and keys. */
const ADMINISTRATION_CURRENT_AT = 6;
const WORDS = 7;

/** Clocks that differ by less are taken as equal, in milliseconds: the difference is not known exactly. */
const MIN_CLOCK_STEP_MS = 1000;

/** What a node follows, each part in a loop of its own. */
export type FollowedPart = 'people' | 'administration';

const FAILING_BITS: Readonly<Record<FollowedPart, number>> = { people: 1, administration: 2 };

const NODES_BITS = 8;
const MAX_NODES = 2 ** NODES_BITS - 1;
const RANK_BITS = 7;
const NO_RANK = 2 ** RANK_BITS - 1;
const MAX_WORD = 0xffffffff;

/** How far a node is behind its cluster, and its share of budgets: written by the process that follows the cluster, read by all processes of a server. */
export class ClusterHealth {
  private readonly bytes: SharedBytes;
  private readonly now: () => number;

  private constructor(bytes: SharedBytes, now: () => number) {
    this.bytes = bytes;
    this.now = now;
  }

  /** @param now milliseconds since 1970 @throws BaseError if the file cannot be opened */
  static open(base: string, now: () => number = Date.now): ClusterHealth {
    return new ClusterHealth(openSharedBytes(join(base, FILE), WORDS * 4), now);
  }

  /** Records how far the node is behind. @param isCurrent whether it has all changes that the cluster had before the round */
  record({ behind, isCurrent }: { readonly behind: number; readonly isCurrent: boolean }): void {
    const { words } = this.bytes;
    words[IS_CONNECTED] = 1;
    words[BEHIND] = Math.min(behind, MAX_WORD);
    if (isCurrent) words[CURRENT_AT] = Math.floor(this.now() / 1000);
  }

  /** Records a round after which the node has all licences and keys that the cluster had before, unless it is failing. */
  recordAdministrationRound({ isFailing }: { readonly isFailing: boolean }): void {
    if (!isFailing) this.bytes.words[ADMINISTRATION_CURRENT_AT] = Math.floor(this.now() / 1000);
    this.recordFailing('administration', isFailing);
  }

  /** Records whether a part cannot be followed although PostgreSQL can be reached. */
  recordFailing(part: FollowedPart, isFailing: boolean): void {
    const { words } = this.bytes;
    const bit = FAILING_BITS[part];
    words[FAILING] = isFailing ? words[FAILING]! | bit : words[FAILING]! & ~bit;
  }

  /** Records by how much the clock of PostgreSQL is ahead of that of the node, in milliseconds. */
  recordClock(aheadMs: number): void {
    if (Math.abs(aheadMs - this.clockAheadMs) >= MIN_CLOCK_STEP_MS)
      this.bytes.words[CLOCK_AHEAD] = Math.round(aheadMs / 1000);
  }

  /** The time by the clock of PostgreSQL as far as it is known, to a second, in milliseconds since 1970. */
  get clock(): number {
    return this.now() + this.clockAheadMs;
  }

  private get clockAheadMs(): number {
    // Words are unsigned.
    return (this.bytes.words[CLOCK_AHEAD]! | 0) * 1000;
  }

  /** Records that PostgreSQL cannot be reached. */
  recordOutage(): void {
    this.bytes.words[IS_CONNECTED] = 0;
  }

  /** Records the share of the node, and the clock. A day that has begun does not end if a clock is set back. */
  recordShare({ day, rank = NO_RANK, nodes, clockAheadMs }: TakenShare): void {
    this.recordClock(clockAheadMs);
    if (day < this.share.day && this.bytes.words[SHARE] !== 0) return;
    const rankBits = Math.min(rank, NO_RANK);
    this.bytes.words[SHARE] = (((day << RANK_BITS) | rankBits) << NODES_BITS) | Math.min(nodes, MAX_NODES);
  }

  /** The share of the node. Until it is known: none of a budget, and the limits of a single node. */
  get share(): NodeShare {
    const word = this.bytes.words[SHARE]!;
    if (word === 0) return { day: dayNumberOf(this.now()), rank: undefined, nodes: 1 };
    const rank = (word >>> NODES_BITS) & NO_RANK;
    return {
      day: word >>> (NODES_BITS + RANK_BITS),
      rank: rank === NO_RANK ? undefined : rank,
      nodes: word & MAX_NODES,
    };
  }

  /** Whether PostgreSQL can be reached. */
  get isConnected(): boolean {
    return !this.bytes.isShared || this.bytes.words[IS_CONNECTED] === 1;
  }

  /** Whether the node cannot follow its cluster although PostgreSQL can be reached; the log has the reason. */
  get isFailing(): boolean {
    return this.bytes.words[FAILING] !== 0;
  }

  /** Changes that the node lacked when it last looked. */
  get behind(): number {
    return this.bytes.words[BEHIND]!;
  }

  /** Seconds since the node last had all people, licences and keys. 0 if it is unknown, because processes cannot share memory. */
  get staleSeconds(): number {
    const { words, isShared } = this.bytes;
    if (!isShared) return 0;
    const people = words[CURRENT_AT]!;
    const currentAt = Math.min(people, words[ADMINISTRATION_CURRENT_AT]! || people);
    return Math.max(0, Math.floor(this.now() / 1000) - currentAt);
  }

  close(): void {
    this.bytes.close();
  }
}
