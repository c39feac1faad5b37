import { setTimeout as pause } from 'node:timers/promises';
import {
  type Guess,
  type GuessingBudget,
  type GuessPlace,
  type GuessTable,
  MAX_DISTINCT_VALUES,
} from '../licences/index.ts';
import type { MaybePromise } from '../runtime/maybe-promise.ts';
import { StoreUnavailableError } from '../storage/base-error.ts';
import type { ClusterDatabase } from './database.ts';
import { GuessCode } from './guess-code.ts';
import type { NodeShare } from './nodes.ts';

/** Notified with the id of a node and a place when the node needs values that are reserved for others. */
export const GUESSES_CHANNEL = 'idem_guesses';

/** The times that a node waits for others to give up what is reserved for them, one after another, in milliseconds. */
const RECALL_WAITS_MS = [20, 50, 150, 300];

/** The time for which a node does not ask again after PostgreSQL could not be reached, in milliseconds. */
const UNREACHABLE_MS = 500;

/** The time for which a node does not ask about a place again after other nodes did not answer, in milliseconds. */
const UNANSWERED_MS = 10_000;

/** How long a check waits for PostgreSQL, in milliseconds. */
const MAX_WAIT_MS = 2000;

/** Maximum number of places that are known to be unanswered. */
const MAX_UNANSWERED = 10_000;

/**
 * The nodes for which one value of each place is reserved: those of the start of the day. $1 is the place, $2 the day, $3 the
 * node, $4 the values that it has compared, $5 the new value, $6 the limit, $7 whether the new value is counted.
 */
const SPEND = `
  with free as (
    select node from node_days where first_day < $2 and coalesce(last_day, $2) >= $2
    order by first_day, node limit $6
  )
  insert into guesses as stored (id, day, compared, reported)
  select $1, $2,
    case when $7 and cardinality($4::bytea[]) + 1 + (select count(*) from free where node <> $3) <= $6
      then $4::bytea[] || $5::bytea else $4::bytea[] end,
    array[$3::uuid]
  on conflict (id) do update set (compared, reported) = (
    select
      case when $5::bytea = any(known) then known
        when $7 and cardinality(known) + 1 + (select count(*) from free where node <> all(nodes)) <= $6 then known || $5::bytea
        else known end,
      nodes
    from (select
      array(select distinct unnest(stored.compared || $4::bytea[])) as known,
      array(select distinct unnest(stored.reported || $3::uuid)) as nodes) as latest)
  returning compared, (select count(*) from free where node <> all(reported)) as reserved`;

/** A value that PostgreSQL is asked about. */
interface AskedValue {
  readonly hash: number;
  readonly isCounted: boolean;
}

interface SharedGuessSettings {
  readonly database: ClusterDatabase;
  readonly nodeId: string;
  /** The key of the cluster: PostgreSQL sees no value. */
  readonly key: Buffer;
  /** What this node has compared. */
  readonly table: GuessTable;
  readonly share: () => NodeShare;
  /** The same on all nodes. */
  readonly limit: number;
}

/**
 * The guessing budgets of a cluster. One value of each licence, person, field and day is reserved for each node, which
 * compares it without asking; a node asks PostgreSQL before it compares a second one. PostgreSQL grants it if the values that
 * it knows and those that are reserved leave room; otherwise the other nodes give up what they have not used. So the cluster
 * never exceeds the limit, and a value that is asked for once needs no call.
 */
export class SharedGuesses implements GuessingBudget {
  private readonly settings: SharedGuessSettings;
  private readonly limit: number;
  private readonly code: GuessCode;
  private failedAt = Number.NEGATIVE_INFINITY;
  /** When other nodes failed to give up what is reserved for them, by place. */
  private readonly unanswered = new Map<string, number>();

  constructor(settings: SharedGuessSettings) {
    this.settings = settings;
    this.limit = Math.min(settings.limit, MAX_DISTINCT_VALUES);
    this.code = new GuessCode(settings.key);
  }

  /** Without PostgreSQL only values that need no call are allowed. */
  spend(guess: Guess): MaybePromise<boolean> {
    const { table } = this.settings;
    const { place, hash } = table.locate(guess);
    const known = this.isReservedFor(place)
      ? table.takeFirst(place, hash, this.limit)
      : table.find(place, hash, this.limit);
    return known ?? this.ask(place, { hash, isCounted: true });
  }

  /** As {@link spend}. */
  hasRoom(guess: Guess): MaybePromise<boolean> {
    const { table } = this.settings;
    const { place, hash } = table.locate(guess);
    const known = table.find(place, hash, this.limit);
    if (known !== undefined) return known;
    // As long as this node has not used what is reserved for it, all nodes have compared fewer values than the limit.
    return (this.isReservedFor(place) && table.isOpen(place)) || this.ask(place, { hash, isCounted: false });
  }

  /** Whether one value is reserved for this node. */
  private isReservedFor(place: GuessPlace): boolean {
    const { day, rank } = this.settings.share();
    return day === place.day && rank !== undefined && rank < this.limit;
  }

  private async ask(place: GuessPlace, value: AskedValue): Promise<boolean> {
    const id = this.code.sealPlace(place);
    if (performance.now() - this.failedAt < UNREACHABLE_MS || this.isUnanswered(id)) return false;
    const timeout = new AbortController();
    const late = pause(MAX_WAIT_MS, 'late' as const, { signal: timeout.signal }).catch(() => 'late' as const);
    // An answer that comes later counts for the budget, and not for the check.
    const answer = await Promise.race([this.askFor(id, place, value), late]);
    timeout.abort();
    if (answer !== 'late') return answer;
    this.failedAt = performance.now();
    return false;
  }

  private async askFor(id: Buffer, place: GuessPlace, value: AskedValue): Promise<boolean> {
    try {
      for (const waitMs of RECALL_WAITS_MS) {
        const { isGranted, isReserved } = await this.exchange(id, place, value);
        if (isGranted || !isReserved) return isGranted;
        await this.recall(id);
        await pause(waitMs);
      }
      const { isGranted } = await this.exchange(id, place, value);
      if (!isGranted) this.recordUnanswered(id);
      return isGranted;
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      this.failedAt = performance.now();
      return false;
    }
  }

  private async exchange(id: Buffer, place: GuessPlace, { hash, isCounted }: AskedValue) {
    const { database, table, nodeId } = this.settings;
    const own = table.closePlace(place);
    const { rows } = await database.run((queries) =>
      queries.query<{ compared: Buffer[]; reserved: string }>(SPEND, [
        id,
        place.day,
        nodeId,
        own.map((each) => this.code.sealValue(place, each)),
        this.code.sealValue(place, hash),
        this.limit,
        isCounted,
      ]),
    );
    const { compared, reserved } = rows[0]!;
    const known = compared.flatMap((bytes) => this.code.openValue(place, bytes) ?? []);
    table.merge(place, known);
    const hasRoom = known.length + Number(reserved) < this.limit;
    return {
      isGranted: known.includes(hash) || (!isCounted && hasRoom),
      isReserved: known.length < this.limit && Number(reserved) > 0,
    };
  }

  private async recall(id: Buffer): Promise<void> {
    const { database, nodeId } = this.settings;
    await database.run((queries) =>
      queries.query('select pg_notify($1, $2)', [GUESSES_CHANNEL, `${nodeId} ${id.toString('hex')}`]),
    );
  }

  /** Answers a notification of {@link GUESSES_CHANNEL}: gives up what is reserved for this node. @throws StoreUnavailableError */
  async answerRecall(payload: string): Promise<void> {
    const { database, table, nodeId, share } = this.settings;
    const [asking, text = ''] = payload.split(' ');
    const id = Buffer.from(text, 'hex');
    const place = this.code.openPlace(id);
    // What was compared on another day may be forgotten by now.
    if (asking === nodeId || place === undefined || place.day !== share().day) return;
    const own = table.closePlace(place).map((hash) => this.code.sealValue(place, hash));
    await database.run((queries) =>
      queries.query(
        `update guesses set compared = array(select distinct unnest(compared || $2::bytea[])),
           reported = array(select distinct unnest(reported || $3::uuid)) where id = $1`,
        [id, own, nodeId],
      ),
    );
  }

  private isUnanswered(id: Buffer): boolean {
    const key = id.toString('latin1');
    const at = this.unanswered.get(key);
    if (at === undefined) return false;
    if (performance.now() - at < UNANSWERED_MS) return true;
    this.unanswered.delete(key);
    return false;
  }

  private recordUnanswered(id: Buffer): void {
    if (this.unanswered.size >= MAX_UNANSWERED) this.unanswered.clear();
    this.unanswered.set(id.toString('latin1'), performance.now());
  }

  close(): void {
    this.settings.table.close();
  }
}
