import {
  erasuresVersion,
  followSubscriberErasures,
  incompleteErasures,
  type RequestedErasure,
} from '../mobile/operators/subscriber-base/index.ts';
import { hashOfHex, identityOf } from '../reference/changes/index.ts';
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

/** Erasures of subscribers (ID Mobile) on all nodes. Each node has its own subscribers. */
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
  /** Of the list of erasures when no generation held a subscriber on it. */
  private completeVersion: string | undefined;

  constructor({ database, membership, base }: SharedSubscribersSettings) {
    this.database = database;
    this.nodeId = membership.nodeId;
    this.key = membership.key;
    this.base = base;
  }

  /** Has all nodes erase subscribers, this one too. @throws StoreUnavailableError, RemovedNodeError */
  async append(erasures: readonly RequestedErasure[]): Promise<void> {
    const subjects = erasures.map(({ key }) => this.subjectOf(key));
    const bodies = erasures.map((erasure, index) =>
      sealBytes(Buffer.from(JSON.stringify(erasure)), subjects[index]!, this.key),
    );
    await this.database.transaction(async (queries) => {
      if (!(await lockNode(queries, this.nodeId))) throw new RemovedNodeError();
      // Positions are committed in their order: a node that has read one has read all before it.
      await queries.query('lock table subscriber_erasures in share row exclusive mode');
      await queries.query(
        `insert into subscriber_erasures (position, subject, body)
         select (select coalesce(max(position), 0) from subscriber_erasures) + number, subject, body
         from unnest($1::bytea[], $2::bytea[]) with ordinality as row (subject, body, number)`,
        [subjects, bodies],
      );
      await queries.query(`notify ${CHANGES_CHANNEL}`);
    });
  }

  /**
   * Records the erasures of all nodes that this process has not read yet in the data folder: checks no longer find the
   * subscribers. The next compaction of the node removes them.
   *
   * @throws StoreUnavailableError, BaseError
   */
  async follow(): Promise<void> {
    const { rows } = await this.database.run((queries) =>
      queries.query<{ position: string; subject: Buffer; body: Buffer }>(
        'select position, subject, body from subscriber_erasures where position > $1 order by position',
        [this.position ?? 0],
      ),
    );
    const erasures = rows.map(
      ({ subject, body }) => JSON.parse(openBytes(body, subject, this.key).toString()) as RequestedErasure,
    );
    if (erasures.length > 0) followSubscriberErasures(this.base, erasures);
    for (const [index, erasure] of erasures.entries())
      this.positions.set(identityOf(erasure), Number(rows[index]!.position));
    this.position = Number(rows.at(-1)?.position ?? this.position ?? 0);
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
