import type { Hash, ReplicatedChange, ReplicatedChanges } from '../reference/changes/index.ts';
import { RemovedNodeError } from '../storage/base-error.ts';
import { type ChangeMark, markOf } from './change-marks.ts';
import type { ClusterDatabase, Queries } from './database.ts';
import { type Membership, otherCluster } from './membership.ts';
import { openChange, sealChange, subjectOf } from './sealed-change.ts';

/** Notified after each append; a node that misses it reads the log at its next poll. */
export const CHANGES_CHANNEL = 'idem_changes';

/** Maximum number of changes per read. */
const MAX_READ = 1000;

/** The state that all nodes of a cluster share. */
export interface ClusterState {
  /** The id of the cluster. */
  readonly clusterId: string;
  /** Position of the last change. */
  readonly position: number;
  /** Changes up to this position are no longer in the log. */
  readonly logStart: number;
  /** The current generation; `undefined` until people were imported. */
  readonly generation: string | undefined;
}

/** Changes that follow a position. */
export interface FollowingChanges extends ReplicatedChanges {
  /** The mark of the last change. */
  readonly mark: ChangeMark;
  /** The mark of the change at the position itself; `undefined` if the log no longer has it. */
  readonly previous: ChangeMark | undefined;
}

interface ChangeRow {
  readonly position: string;
  readonly subject: Buffer;
  readonly body: Buffer | null;
}

/** The changes of a cluster in the order of their commits, in PostgreSQL. */
export class ChangeLog {
  private readonly database: ClusterDatabase;
  private readonly nodeId: string;
  /** Of the cluster: PostgreSQL sees no body. */
  private readonly key: Buffer;

  constructor(database: ClusterDatabase, { nodeId, key }: Pick<Membership, 'nodeId' | 'key'>) {
    this.database = database;
    this.nodeId = nodeId;
    this.key = key;
  }

  /**
   * Appends changes, all or none. An erasure also removes the person from the log, and from the changes before it.
   *
   * @returns the position of the last one
   * @throws StoreUnavailableError, RemovedNodeError
   */
  async append(changes: readonly { readonly subject: Hash; readonly change: ReplicatedChange }[]): Promise<number> {
    const subjects = changes.map(({ subject }) => subjectOf(subject, this.key));
    const lastErasures = new Map(
      changes.flatMap(({ change }, index) =>
        change.kind === 'erase' ? [[subjects[index]!.toString('hex'), index] as const] : [],
      ),
    );
    const bodies = changes.map(({ change }, index) => {
      const isErased = index < (lastErasures.get(subjects[index]!.toString('hex')) ?? -1);
      return isErased && !isKept(change) ? null : sealChange(change, subjects[index]!, this.key);
    });
    const erased = changes.flatMap(({ change }, index) => (change.kind === 'erase' ? [subjects[index]!] : []));
    return this.database.transaction(async (queries) => {
      const { rows } = await queries.query<{ position: string }>(
        'update cluster set position = position + $1 where exists (select from nodes where id = $2) returning position',
        [changes.length, this.nodeId],
      );
      if (rows[0] === undefined) throw new RemovedNodeError();
      const last = Number(rows[0].position);
      if (erased.length > 0) {
        await queries.query(
          'update changes set body = null where subject = any($1) and not is_erasure and not is_restriction',
          [erased],
        );
      }
      await queries.query(
        `insert into changes (position, subject, body, is_erasure, is_restriction)
         select $1 + number, subject, body, kind = 'erase', kind = 'restrict'
         from unnest($2::bytea[], $3::bytea[], $4::text[]) with ordinality as row (subject, body, kind, number)`,
        [last - changes.length, subjects, bodies, changes.map(({ change }) => change.kind)],
      );
      await queries.query(`notify ${CHANGES_CHANNEL}`);
      return last;
    });
  }

  /** Every erasure and restriction up to a position, the oldest first. @throws StoreUnavailableError */
  async keptUntil(position: number): Promise<readonly ReplicatedChange[]> {
    const { rows } = await this.database.run((queries) =>
      queries.query<{ subject: Buffer; body: Buffer }>(
        `select subject, body from changes
         where (is_erasure or is_restriction) and position <= $1 and body is not null order by position`,
        [position],
      ),
    );
    return rows.map(({ subject, body }) => openChange(body, subject, this.key));
  }

  /** The positions of the last erasures of people. @param ids keys of the ids of the people @throws StoreUnavailableError */
  async erasurePositions(ids: readonly Hash[]): Promise<readonly (number | undefined)[]> {
    const subjects = ids.map((id) => subjectOf(id, this.key));
    const { rows } = await this.database.run((queries) =>
      queries.query<{ subject: Buffer; position: string }>(
        'select subject, max(position) as position from changes where is_erasure and subject = any($1) group by subject',
        [subjects],
      ),
    );
    const positions = new Map(rows.map(({ subject, position }) => [subject.toString('hex'), Number(position)]));
    return subjects.map((subject) => positions.get(subject.toString('hex')));
  }

  /** @throws StoreUnavailableError */
  state(): Promise<ClusterState> {
    return this.database.run(readState);
  }

  /**
   * The changes that follow a position, at most {@link MAX_READ}; `undefined` if there are none, or if the log no longer
   * goes back that far.
   *
   * @throws StoreUnavailableError
   */
  after(position: number): Promise<FollowingChanges | undefined> {
    return this.database.run(async (queries) => {
      const { rows } = await queries.query<ChangeRow>(
        `select position, subject, body from changes
         where position >= $1 and $1 >= (select log_start from cluster) order by position limit $2`,
        [position, MAX_READ + 1],
      );
      const previous = Number(rows[0]?.position) === position ? markOf(rows.shift()!) : undefined;
      const following = rows.slice(0, MAX_READ);
      const last = following.at(-1);
      if (last === undefined) return undefined;
      const changes = following.flatMap(({ subject, body }) =>
        body === null ? [] : [openChange(body, subject, this.key)],
      );
      return { changes, position: Number(last.position), mark: markOf(last), previous };
    });
  }

  /** The mark of the change at a position; `undefined` if the log does not have it. @throws StoreUnavailableError */
  async markAt(position: number): Promise<ChangeMark | undefined> {
    const { rows } = await this.database.run((queries) =>
      queries.query<ChangeRow>('select position, subject, body from changes where position = $1', [position]),
    );
    return rows[0] && markOf(rows[0]);
  }
}

/** Whether the log has a change for ever. */
function isKept({ kind }: ReplicatedChange): boolean {
  return kind === 'erase' || kind === 'restrict';
}

async function readState(queries: Queries): Promise<ClusterState> {
  const { rows } = await queries.query<{
    id: string;
    position: string;
    log_start: string;
    generation: string | null;
  }>('select id, position, log_start, generation from cluster');
  const [row] = rows;
  if (row === undefined) throw otherCluster();
  const { id: clusterId, position, log_start: logStart, generation } = row;
  return { clusterId, position: Number(position), logStart: Number(logStart), generation: generation ?? undefined };
}
