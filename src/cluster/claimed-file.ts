import type { ClaimEnd, ClaimedFile, RunPaths, StoredFile, StoredRun, WrittenBytes } from '../files/index.ts';
import type { ClusterDatabase, Queries } from './database.ts';
import type { FileCopies, StoredPiece } from './file-copies.ts';

/** A file whose node does not extend its lease is given to another one, in seconds. */
export const LEASE_SECONDS = 5;

/** The interval at which the rows of a run are stored, in milliseconds. */
const STORE_MS = 2000;

interface ClaimSettings {
  readonly lease: string;
  readonly database: ClusterDatabase;
  readonly copies: FileCopies;
  readonly leaseSeconds: number;
  /** What was stored of a run, in its order. */
  readonly pieces: (run: number) => Promise<readonly StoredPiece[]>;
  /** Changes the record within a transaction. */
  readonly change: (
    queries: Queries,
    change: (file: StoredFile) => Partial<StoredFile>,
  ) => Promise<StoredFile | undefined>;
}

const NOTHING: WrittenBytes = { rowBytes: 0, indexBytes: 0 };

/** A file that this node runs, for as long as it extends its lease. */
export class ClaimedSharedFile implements ClaimedFile {
  readonly id: string;
  private readonly settings: ClaimSettings;
  private readonly losing = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private isExtending = false;
  private stored = NOTHING;
  private storedPieces = 0;
  private storedAt = Number.NEGATIVE_INFINITY;

  constructor(id: string, settings: ClaimSettings) {
    this.id = id;
    this.settings = settings;
    this.timer = setInterval(() => this.extend(), (settings.leaseSeconds * 1000) / 4).unref();
  }

  get lost(): AbortSignal {
    return this.losing.signal;
  }

  /** While PostgreSQL cannot be reached, calls do not pile up. */
  private extend(): void {
    if (this.isExtending) return;
    this.isExtending = true;
    const { database, lease, leaseSeconds } = this.settings;
    void database
      .run((queries) =>
        queries.query(`update files set lease_until = now() + $2 * interval '1 second' where lease = $1`, [
          lease,
          leaseSeconds,
        ]),
      )
      .then(({ rowCount }) => {
        if (rowCount === 0) this.losing.abort();
      })
      .catch(() => {})
      .finally(() => {
        this.isExtending = false;
      });
  }

  async update(change: (file: StoredFile) => Partial<StoredFile>): Promise<StoredFile | undefined> {
    const { database, lease } = this.settings;
    const changed = await database.transaction(async (queries) => {
      const { rowCount } = await queries.query('select 1 from files where lease = $1 for update', [lease]);
      return rowCount === 0 ? undefined : this.settings.change(queries, change);
    });
    if (changed === undefined) this.losing.abort();
    return changed;
  }

  async open({ id }: StoredFile, { number }: Pick<StoredRun, 'number'>): Promise<RunPaths> {
    const { copies } = this.settings;
    await copies.fetchUpload(id);
    copies.removeWritten(id);
    const paths = copies.writtenPathsOf(id, number);
    const pieces = await this.settings.pieces(number);
    await copies.fetchPieces(id, number, pieces, paths);
    this.storedPieces = pieces.length;
    this.stored = pieces.reduce(
      (sum, piece) => ({
        rowBytes: sum.rowBytes + piece.rowBytes,
        indexBytes: sum.indexBytes + piece.indexBytes,
      }),
      NOTHING,
    );
    return paths;
  }

  async save({ number }: Pick<StoredRun, 'number'>, written: WrittenBytes, isLast: boolean): Promise<void> {
    const isDue = isLast || performance.now() - this.storedAt >= STORE_MS;
    if (!isDue || written.indexBytes === this.stored.indexBytes) return;
    const { rowBytes, indexBytes } = written;
    const { copies, database, lease } = this.settings;
    const piece = await copies.storePiece(this.id, number, [this.stored, written]);
    const { rowCount } = await database.run((queries) =>
      queries.query(
        `with claimed as (update files set attempts = 0 where lease = $1 returning id)
         insert into file_pieces (file, run, number, name, row_bytes, index_bytes)
         select id, $2, $3, $4, $5, $6 from claimed`,
        [lease, number, this.storedPieces, piece.name, piece.rowBytes, piece.indexBytes],
      ),
    );
    if (rowCount === 0) {
      this.losing.abort();
      return;
    }
    this.stored = { rowBytes, indexBytes };
    this.storedPieces++;
    this.storedAt = performance.now();
  }

  /** A file that is to be run later keeps its lease, so that it is not tried again at once. */
  async release(how: ClaimEnd): Promise<void> {
    clearInterval(this.timer);
    this.settings.copies.removeWritten(this.id);
    const { database, lease } = this.settings;
    const changes = {
      ended: 'queued_at = null, lease = null, lease_until = null',
      'handed-over': 'attempts = attempts - 1, lease = null, lease_until = null',
      later: 'attempts = attempts - 1',
    };
    await database.run((queries) => queries.query(`update files set ${changes[how]} where lease = $1`, [lease]));
  }
}
