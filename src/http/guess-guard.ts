import type { GuessLimit } from '../check/index.ts';
import { type EventRecorder, licenceActor, NO_JOURNAL } from '../journal/index.ts';
import type { Guess, GuessingBudget, Licence } from '../licences/index.ts';
import type { Logger } from '../runtime/logger.ts';
import { type MaybePromise, whenReady } from '../runtime/maybe-promise.ts';

/** The shortest time between two events about one licence, in milliseconds. */
const EVENT_INTERVAL_MS = 60_000;

/** Applies the guessing budget to licences, and reports those that exceed it. */
export class GuessGuard {
  private readonly budget: GuessingBudget;
  private readonly logger: Logger;
  private readonly journal: EventRecorder;
  private readonly limits = new WeakMap<Licence, GuessLimit>();
  private readonly reportedAt = new Map<string, number>();

  constructor(budget: GuessingBudget, logger: Logger, journal: EventRecorder = NO_JOURNAL) {
    this.budget = budget;
    this.logger = logger;
    this.journal = journal;
  }

  /** Whether a licence may compare a value with a field of a subject: a household, or the owner of a number. */
  allows(licence: Licence, guess: Omit<Guess, 'licence'>): MaybePromise<boolean> {
    return this.reported(licence, this.budget.spend({ licence: clientOf(licence), ...guess }));
  }

  /** Reports a licence whose value is not allowed. */
  private reported(licence: Licence, allowed: MaybePromise<boolean>): MaybePromise<boolean> {
    if (allowed === true) return true;
    return whenReady(allowed, (isAllowed) => {
      if (!isAllowed) this.report(licence);
      return isAllowed;
    });
  }

  /** Counts a value that did not lead to the person asked about: it is no reason to report the licence. */
  private note(guess: Guess): void {
    const spent = this.budget.spend(guess);
    // A node that cannot reach the others answers as before: nothing was shown.
    if (spent instanceof Promise) spent.catch(() => {});
  }

  /** The limit of one licence for checks. It is kept for its next check. */
  limitOf(licence: Licence): GuessLimit {
    let limit = this.limits.get(licence);
    if (limit === undefined) {
      limit = this.newLimit(licence);
      this.limits.set(licence, limit);
    }
    return limit;
  }

  private newLimit(licence: Licence): GuessLimit {
    const client = clientOf(licence);
    return {
      allows: (subject, field, value, isHeld) => {
        const guess = { licence: client, subject, field, value };
        return this.reported(licence, isHeld ? this.budget.hasRoom(guess) : this.budget.spend(guess));
      },
      note: (subject, field, value) => this.note({ licence: client, subject, field, value }),
    };
  }

  /** The limit of an API key for checks and for the rows of files. */
  limitOfKey(name: string): GuessLimit {
    return this.limitOf({ name: `API key ${name}`, products: [] });
  }

  private report({ name: licence, id }: Licence): void {
    const now = performance.now();
    if (now - (this.reportedAt.get(licence) ?? Number.NEGATIVE_INFINITY) < EVENT_INTERVAL_MS) return;
    this.reportedAt.set(licence, now);
    this.logger.event('warn', 'probing', { licence });
    this.journal.record({ event: 'probing', actor: licenceActor(licence), actorId: id });
  }
}

/**
 * Identifies a client in the budgets: by its name, which does not change when its code, secret or key does. A licence that is
 * revoked and issued again under its name gets another id, and must not get another budget. The prefix keeps licences apart
 * from API keys.
 */
function clientOf({ id, name }: Licence): string {
  return id === undefined ? name : `licence ${name}`;
}
