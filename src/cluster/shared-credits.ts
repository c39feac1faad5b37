import type { LeaseState, Leases } from '../licences/index.ts';
import { RemovedNodeError, StoreUnavailableError } from '../storage/base-error.ts';
import type { ClusterDatabase, Queries } from './database.ts';
import { lockNode } from './nodes.ts';
import { MAX_PORTION, PORTIONS_PER_NODE } from './portions.ts';

/** Notified with the ids of a node and a licence when the node needs credits that others hold. */
export const RECALL_CHANNEL = 'idem_recall';

/** A node takes another portion when its balance is lower than this. */
const LOW_BALANCE = MAX_PORTION / 4;

/** What a node has to hold for a request; with less it takes a portion. */
const ONE_REQUEST = 1;
/** An exchange with this takes no portion. */
const NO_PORTION = 0;

/** The times that a node waits for credits that others hold, one after another, in milliseconds. */
const RECALL_WAITS_MS = [20, 50, 150, 300];

/** The time for which requests do not try again after PostgreSQL could not be reached, in milliseconds. */
const RETRY_MS = 500;

interface Account {
  readonly epoch: number;
  readonly pool: number;
}

interface SharedAccount extends Account {
  /** Credits that other nodes hold. */
  readonly others: number;
}

/** A lease as its node last reported it. */
interface KnownLease {
  readonly granted: number;
  readonly returned: number;
  readonly spent: number;
}

const NOTHING: KnownLease = { granted: 0, returned: 0, spent: 0 };

/**
 * The credits of a cluster. PostgreSQL holds the balance of each licence; nodes take portions of it, which they spend without
 * asking again, and report what they have spent. A step that is repeated, or interrupted anywhere, neither creates credits
 * nor loses any: node and cluster exchange numbers that only grow.
 */
export class SharedCredits {
  private readonly database: ClusterDatabase;
  private readonly nodeId: string;
  private readonly leases: Leases;
  private readonly filling = new Map<string, Promise<boolean>>();
  private failedAt = Number.NEGATIVE_INFINITY;
  /** What was last reported, by licence. */
  private readonly reported = new Map<string, string>();

  constructor(database: ClusterDatabase, nodeId: string, leases: Leases) {
    this.database = database;
    this.nodeId = nodeId;
    this.leases = leases;
  }

  /**
   * Takes another portion of a licence's credits, if need be from other nodes.
   *
   * @returns whether this node has credits then
   * @throws StoreUnavailableError
   */
  refill(id: string): Promise<boolean> {
    const running = this.filling.get(id);
    if (running !== undefined) return running;
    if (performance.now() - this.failedAt < RETRY_MS)
      return Promise.reject(
        new StoreUnavailableError('no credits are left on this node, and PostgreSQL is unreachable'),
      );
    const filling = this.fill(id)
      .catch((error) => {
        if (error instanceof StoreUnavailableError) this.failedAt = performance.now();
        throw error;
      })
      .finally(() => this.filling.delete(id));
    this.filling.set(id, filling);
    return filling;
  }

  private async fill(id: string): Promise<boolean> {
    for (const waitMs of RECALL_WAITS_MS) {
      const others = await this.exchange(id, ONE_REQUEST);
      if ((this.leases.find(id)?.balance ?? 0) > 0) return true;
      if (others === 0) return false;
      await this.recall(id);
      await new Promise((resume) => setTimeout(resume, waitMs));
    }
    await this.exchange(id, ONE_REQUEST);
    return (this.leases.find(id)?.balance ?? 0) > 0;
  }

  /** Asks the other nodes to give back what they hold. */
  private async recall(id: string): Promise<void> {
    await this.database.run((queries) =>
      queries.query('select pg_notify($1, $2)', [RECALL_CHANNEL, `${this.nodeId} ${id}`]),
    );
  }

  /** Answers a notification of {@link RECALL_CHANNEL}. @throws StoreUnavailableError */
  async answerRecall(payload: string): Promise<void> {
    const [asking, id = ''] = payload.split(' ');
    if (asking !== this.nodeId) await this.giveBack(id);
  }

  /** Gives back everything that this node holds. @throws StoreUnavailableError */
  async giveBackAll(): Promise<void> {
    for (const { id } of this.leases.list()) await this.giveBack(id);
  }

  private async giveBack(id: string): Promise<void> {
    if ((this.leases.find(id)?.epoch ?? 0) === 0) return;
    await this.leases.giveBack(id);
    await this.exchange(id, NO_PORTION);
  }

  /**
   * Reports what was spent since the last report, takes further portions of what is used, and notices what administrators
   * have changed. For the process that follows the cluster.
   *
   * @throws StoreUnavailableError
   */
  async report(): Promise<void> {
    const leases = this.leases.list();
    if (leases.length === 0) return;
    const accounts = await this.accounts();
    for (const lease of leases) {
      const account = accounts.get(lease.id);
      if (account !== undefined) await this.reportLease(lease, account);
    }
  }

  private async reportLease(lease: LeaseState, { epoch, pool, others }: SharedAccount): Promise<void> {
    const { id, granted, returned, balance, isExhausted = false } = lease;
    if (isExhausted) {
      if (pool > 0) await this.exchange(id, ONE_REQUEST);
      else if (others > 0) await this.recall(id);
    }
    const state = `${lease.epoch} ${granted} ${returned} ${balance}`;
    if (lease.epoch === 0 || (lease.epoch === epoch && this.reported.get(id) === state)) return;
    // Before it runs out: a request would have to wait.
    const isLow = granted > 0 && balance < LOW_BALANCE && pool >= MAX_PORTION;
    await this.exchange(id, isLow ? LOW_BALANCE : NO_PORTION);
    this.reported.set(id, state);
  }

  private async accounts(): Promise<ReadonlyMap<string, SharedAccount>> {
    const { rows } = await this.database.run((queries) =>
      queries.query<{ licence: Buffer; epoch: string; pool: string; others: string }>(
        `select licence, epoch, pool, coalesce((select sum(granted - returned - spent) from leases
           where leases.licence = credits.licence and leases.epoch = credits.epoch and node <> $1), 0) as others
         from credits`,
        [this.nodeId],
      ),
    );
    return new Map(
      rows.map(({ licence, epoch, pool, others }) => [
        licence.toString('hex'),
        { epoch: Number(epoch), pool: Number(pool), others: Number(others) },
      ]),
    );
  }

  /**
   * Reports a lease, and takes a portion if the node holds less than `minHeld`: another process of the node may have taken one.
   *
   * @returns what other nodes hold
   * @throws StoreUnavailableError, RemovedNodeError
   */
  private async exchange(id: string, minHeld: number): Promise<number> {
    const outcome = await this.database.transaction((queries) => this.exchangeIn(queries, id, minHeld));
    if (outcome === undefined) return 0;
    const { epoch, lease, portion, isForfeit, isExhausted, others } = outcome;
    if (isForfeit) await this.leases.forfeit(id, { epoch, granted: lease.granted, returned: lease.returned }, portion);
    else await this.leases.receive(id, { epoch, granted: lease.granted }, isExhausted);
    return others;
  }

  private async exchangeIn(queries: Queries, id: string, minHeld: number) {
    const licence = Buffer.from(id, 'hex');
    const account = await accountOf(queries, licence);
    // Read while the account is locked: another process of the node may have exchanged since.
    const own = await this.leases.findLatest(id);
    if (account === undefined || own === undefined) return undefined;
    const { known, others, nodes, isNode } = await this.leasesOf(queries, licence, account.epoch);
    if (!isNode) {
      if (minHeld === NO_PORTION) return undefined;
      throw new RemovedNodeError();
    }
    const reported = reportOf(own, known, account.epoch);
    const isForfeit = reported === undefined;
    const current = reported ?? { ...known, spent: known.granted - known.returned };
    const free = account.pool + current.returned - known.returned;
    // Includes a portion that another process of the node was granted and has not stored yet.
    const held = current.granted - current.returned - current.spent;
    const portion = held < minHeld ? portionOf(free, nodes, held) : 0;
    const lease = { ...current, granted: current.granted + portion };
    await queries.query('update credits set pool = $2 where licence = $1', [licence, free - portion]);
    await queries.query(
      `insert into leases (licence, node, epoch, granted, returned, spent) values ($1, $2, $3, $4, $5, $6)
       on conflict (licence, node) do update set epoch = $3, granted = $4, returned = $5, spent = $6`,
      [licence, this.nodeId, account.epoch, lease.granted, lease.returned, lease.spent],
    );
    const isExhausted = minHeld > 0 && portion === 0 && held === 0;
    return { epoch: account.epoch, lease, portion, isForfeit, isExhausted, others };
  }

  private async leasesOf(queries: Queries, licence: Buffer, epoch: number) {
    const { rows } = await queries.query<{ granted: string; returned: string; spent: string; is_own: boolean }>(
      'select granted, returned, spent, node = $2 as is_own from leases where licence = $1 and epoch = $3',
      [licence, this.nodeId, epoch],
    );
    const own = rows.find((row) => row.is_own);
    const others = rows
      .filter((row) => !row.is_own)
      .reduce((sum, { granted, returned, spent }) => sum + Number(granted) - Number(returned) - Number(spent), 0);
    const isNode = await lockNode(queries, this.nodeId);
    const count = await queries.query<{ count: string }>('select count(*) as count from nodes');
    const known = own && { granted: Number(own.granted), returned: Number(own.returned), spent: Number(own.spent) };
    return { known: known ?? NOTHING, others, nodes: Math.max(1, Number(count.rows[0]!.count)), isNode };
  }
}

async function accountOf(queries: Queries, licence: Buffer): Promise<Account | undefined> {
  const { rows } = await queries.query<{ epoch: string; pool: string }>(
    'select epoch, pool from credits where licence = $1 for update',
    [licence],
  );
  return rows[0] && { epoch: Number(rows[0].epoch), pool: Number(rows[0].pool) };
}

/** What a node reports; `undefined` if its files are older than its last report: they were restored from a backup. */
function reportOf(own: LeaseState, known: KnownLease, epoch: number): KnownLease | undefined {
  if (own.epoch !== epoch) return known.returned === 0 && known.spent === 0 ? known : undefined;
  const spent = own.granted - own.returned - own.balance;
  if (own.granted > known.granted || own.returned < known.returned || spent < known.spent) return undefined;
  return { granted: known.granted, returned: own.returned, spent };
}

/** @param held credits that the node has: with the portion, it never has more than {@link MAX_PORTION} */
function portionOf(pool: number, nodes: number, held: number): number {
  if (pool === 0) return 0;
  return Math.min(MAX_PORTION - held, Math.max(1, Math.floor(pool / (nodes * PORTIONS_PER_NODE))));
}

/** The credits of every counted licence, on all nodes together, by id. */
export async function totalCredits(queries: Queries): Promise<ReadonlyMap<string, number>> {
  const { rows } = await queries.query<{ licence: Buffer; total: string }>(
    `select licence, pool + coalesce((select sum(granted - returned - spent) from leases
       where leases.licence = credits.licence and leases.epoch = credits.epoch), 0) as total
     from credits`,
  );
  return new Map(rows.map(({ licence, total }) => [licence.toString('hex'), Number(total)]));
}

/**
 * Sets the credits of a licence. Less than before is taken from what no node holds; if that does not suffice, all nodes lose
 * what they hold.
 */
export async function setCredits(
  queries: Queries,
  id: string,
  {
    before,
    after,
    epoch,
  }: { readonly before: number | undefined; readonly after: number | undefined; readonly epoch: number },
): Promise<void> {
  const licence = Buffer.from(id, 'hex');
  if (after === undefined) {
    await queries.query('delete from credits where licence = $1', [licence]);
    return;
  }
  const account = await accountOf(queries, licence);
  if (account === undefined || before === undefined) {
    await queries.query('insert into credits (licence, epoch, pool) values ($1, $2, $3)', [licence, epoch, after]);
    return;
  }
  const pool = account.pool + after - before;
  if (pool >= 0) {
    await queries.query('update credits set pool = $2 where licence = $1', [licence, pool]);
    return;
  }
  await queries.query('delete from leases where licence = $1', [licence]);
  await queries.query('update credits set epoch = $2, pool = $3 where licence = $1', [licence, epoch, after]);
}
