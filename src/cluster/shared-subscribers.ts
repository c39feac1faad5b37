import {
  erasuresVersion,
  followSubscriberErasures,
  incompleteErasures,
  type RequestedErasure,
  SUBSCRIBER_RESTRICTIONS_FILE,
  subscriberRestrictionStatus,
} from '../mobile/operators/subscriber-base/index.ts';
import { addRestrictions, hashOfHex, identityOf, type RestrictionChange } from '../reference/changes/index.ts';
import { RemovedNodeError } from '../storage/base-error.ts';
import { hasTemporaryEntries } from '../storage/temporary-entry.ts';
import { CHANGES_CHANNEL } from './change-log.ts';
import type { ClusterDatabase } from './database.ts';
import type { Membership } from './membership.ts';
import { lockNode, type SubscriberState } from './nodes.ts';
import { openBytes, sealBytes } from './sealed-bytes.ts';
import { subjectOf } from './sealed-change.ts';

interface SharedSubscribersSettings {
  readonly database: ClusterDatabase;
  readonly membership: Pick<Membership, 'nodeId' | 'key'>;
  /** The data folder of the node. */
  readonly base: string;
}

/** Erasures and restrictions of subscribers (ID Mobile) on all nodes. Each node has its own subscribers. */
export class SharedSubscribers {
  private readonly database: ClusterDatabase;
  private readonly nodeId: string;
  private readonly key: Buffer;
  private readonly base: string;
  /** Of the last erasure that was read; `undefined` before the first read. */
  private position: number | undefined;
  /** The positions of all erasures that were read, by {@link identityOf}. */
  private readonly positions = new Map<string, number>();
  private removedPosition = 0;
  /** Of the last change of a restriction that was read. */
  private restrictionPosition = 0;
  /** Of the list of erasures when no generation held a subscriber on it. */
  private completeVersion: string | undefined;

  constructor({ database, membership, base }: SharedSubscribersSettings) {
    this.database = database;
    this.nodeId = membership.nodeId;
    this.key = membership.key;
    this.base = base;
  }

  /** Has all nodes erase subscribers, this one too. @throws StoreUnavailableError, RemovedNodeError */
  append(erasures: readonly RequestedErasure[]): Promise<void> {
    return this.appendTo('subscriber_erasures', erasures);
  }

  /** Sets or lifts restrictions of subscribers on all nodes. @throws StoreUnavailableError, RemovedNodeError */
  async appendRestrictions(changes: readonly RestrictionChange[]): Promise<void> {
    if (changes.length > 0) await this.appendTo('subscriber_restrictions', changes);
  }

  /** Gives a new cluster the restrictions of the data folder of its first node. @throws StoreUnavailableError, BaseError */
  async shareRestrictions(): Promise<void> {
    await this.appendRestrictions(subscriberRestrictionStatus(this.base));
  }

  private async appendTo(
    table: 'subscriber_erasures' | 'subscriber_restrictions',
    lines: readonly { readonly key: string }[],
  ): Promise<void> {
    const subjects = lines.map(({ key }) => this.subjectOf(key));
    const bodies = lines.map((line, index) => sealBytes(Buffer.from(JSON.stringify(line)), subjects[index]!, this.key));
    await this.database.transaction(async (queries) => {
      if (!(await lockNode(queries, this.nodeId))) throw new RemovedNodeError();
      // Positions are committed in their order: a node that has read one has read all before it.
      await queries.query(`lock table ${table} in share row exclusive mode`);
      await queries.query(
        `insert into ${table} (position, subject, body)
         select (select coalesce(max(position), 0) from ${table}) + number, subject, body
         from unnest($1::bytea[], $2::bytea[]) with ordinality as row (subject, body, number)`,
        [subjects, bodies],
      );
      await queries.query(`notify ${CHANGES_CHANNEL}`);
    });
  }

  /**
   * Records the erasures and restrictions of all nodes that this process has not read yet in the data folder: checks no longer
   * find the subscribers. The next compaction of the node removes those who were erased.
   *
   * @throws StoreUnavailableError, BaseError
   */
  async follow(): Promise<void> {
    const erased = await this.readAfter<RequestedErasure>('subscriber_erasures', this.position ?? 0);
    if (erased.length > 0)
      followSubscriberErasures(
        this.base,
        erased.map(({ line }) => line),
      );
    for (const { position, line } of erased) this.positions.set(identityOf(line), position);
    this.position = erased.at(-1)?.position ?? this.position ?? 0;
    const restricted = await this.readAfter<RestrictionChange>('subscriber_restrictions', this.restrictionPosition);
    const changes = restricted.map(({ line }) => line);
    if (changes.length > 0) addRestrictions(this.base, changes, SUBSCRIBER_RESTRICTIONS_FILE);
    this.restrictionPosition = restricted.at(-1)?.position ?? this.restrictionPosition;
  }

  private async readAfter<Line>(table: 'subscriber_erasures' | 'subscriber_restrictions', position: number) {
    const { rows } = await this.database.run((queries) =>
      queries.query<{ position: string; subject: Buffer; body: Buffer }>(
        `select position, subject, body from ${table} where position > $1 order by position`,
        [position],
      ),
    );
    return rows.map(({ position: at, subject, body }) => ({
      position: Number(at),
      line: JSON.parse(openBytes(body, subject, this.key).toString()) as Line,
    }));
  }

  /** How far this node is; `undefined` before the first {@link follow}. @throws BaseError if the list of erasures is damaged */
  get state(): SubscriberState | undefined {
    const { position, base } = this;
    if (position === undefined) return undefined;
    const version = erasuresVersion(base);
    if (version === this.completeVersion) this.removedPosition = position;
    else {
      const held = incompleteErasures(base);
      const removed = Math.min(position, ...held.map((erasure) => this.positionOf(erasure) - 1));
      // Copies of interrupted backups may hold subscribers, too.
      const isCopied = hasTemporaryEntries(base);
      this.removedPosition = isCopied ? Math.min(removed, this.removedPosition) : removed;
      this.completeVersion = held.length === 0 && !isCopied ? version : undefined;
    }
    return { position, removedPosition: this.removedPosition };
  }

  private positionOf(erasure: RequestedErasure): number {
    // An erasure from before the folder became a node is not one of the cluster.
    return this.positions.get(identityOf(erasure)) ?? Number.POSITIVE_INFINITY;
  }

  /** The positions of the last erasures of subscribers. @param keys of the erasures @throws StoreUnavailableError */
  async erasurePositions(keys: readonly string[]): Promise<readonly (number | undefined)[]> {
    const subjects = keys.map((key) => this.subjectOf(key));
    const { rows } = await this.database.run((queries) =>
      queries.query<{ subject: Buffer; position: string }>(
        'select subject, max(position) as position from subscriber_erasures where subject = any($1) group by subject',
        [subjects],
      ),
    );
    const positions = new Map(rows.map(({ subject, position }) => [subject.toString('hex'), Number(position)]));
    return subjects.map((subject) => positions.get(subject.toString('hex')));
  }

  private subjectOf(key: string): Buffer {
    return subjectOf(hashOfHex(key), this.key);
  }
}
