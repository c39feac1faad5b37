import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Checker, GuessLimit } from '../../src/check/index.ts';
import { GuessGuard } from '../../src/http/guess-guard.ts';
import { type Licence, LocalGuessingBudget } from '../../src/licences/index.ts';
import type { CheckAnswer } from '../../src/matching/answer.ts';
import { DEFAULT_GUESSING_BUDGET } from '../../src/runtime/config.ts';
import { createLogger } from '../../src/runtime/logger.ts';
import type { HonestQuestion, Traffic } from './traffic.ts';

const PRODUCT = 'idcheck-plus';

const FIELDS = ['birthDate', 'email', 'phone'] as const;

/** The answers to a value that is held. */
const HELD: ReadonlySet<string> = new Set(['E', '000']);

/** How the limit of guesses changed the answers of one client. */
export interface Refusals {
  readonly questions: number;
  /** Questions of which a field is answered `?`, or FOUND or the street number changes, only because of the limit. */
  readonly refused: {
    /** More than {@link DEFAULT_GUESSING_BUDGET} values of a field were sent for the person asked about. */
    readonly ownValues: number;
    /** The budget was used up by values sent for others. */
    readonly otherValues: number;
    /** The first question of a client would be answered in the same way: a value is not compared at all. */
    readonly uncompared: number;
  };
  /** Of `otherValues`, those of which FOUND changed. */
  readonly foundChanged: number;
  /** Of `otherValues`, those in which a value is not answered that is the one held. */
  readonly heldValues: number;
  /** Of `otherValues`, by the kind of subject whose budget was used up. */
  readonly subjects: Readonly<Record<string, number>>;
}

/** The budgets of a data folder that exists as long as it is used. */
class Budgets {
  private readonly folder = mkdtempSync(join(tmpdir(), 'idem-guesses-'));
  private readonly budget = LocalGuessingBudget.open(this.folder, {
    limit: DEFAULT_GUESSING_BUDGET,
    key: Buffer.alloc(32, 1),
  });
  private readonly guard = new GuessGuard(this.budget, createLogger('silent', { write: () => {} }));
  private licences = 0;

  /** The limit of a client that has not asked anything. */
  newLimit(): GuessLimit {
    const id = String(++this.licences);
    const licence: Licence = { name: id, id, products: [PRODUCT] };
    return this.guard.limitOf(licence);
  }

  close(): void {
    this.budget.close();
    rmSync(this.folder, { recursive: true });
  }
}

/** Asks what a client asks, with the limit and without. */
export async function measureRefusals(checker: Checker, { questions }: Traffic): Promise<Refusals> {
  const [budgets, others] = [new Budgets(), new Budgets()];
  const refused = { ownValues: 0, otherValues: 0, uncompared: 0 };
  const subjects: Record<string, number> = {};
  let foundChanged = 0;
  let heldValues = 0;
  const { limit, refusing } = watched(budgets.newLimit());
  const sent = new SentValues();
  for (const question of questions) {
    sent.add(question);
    refusing.clear();
    const answer = await checker.check(question.request, PRODUCT, limit);
    const unlimited = await checker.check(question.request, PRODUCT);
    if (!isRefused(answer, unlimited)) continue;
    const kinds = [...refusing];
    const first = await checker.check(question.request, PRODUCT, others.newLimit());
    if (isRefused(first, unlimited)) refused.uncompared++;
    else if (sent.isBeyondLimit(question.person)) refused.ownValues++;
    else {
      refused.otherValues++;
      if (answer.found !== unlimited.found) foundChanged++;
      if (FIELDS.some((field) => answer[field] === '?' && HELD.has(unlimited[field]))) heldValues++;
      for (const kind of kinds) subjects[kind] = (subjects[kind] ?? 0) + 1;
    }
  }
  budgets.close();
  others.close();
  return { questions: questions.length, refused, foundChanged, heldValues, subjects };
}

function isRefused(answer: CheckAnswer, unlimited: CheckAnswer): boolean {
  return (
    answer.found !== unlimited.found ||
    answer.number !== unlimited.number ||
    FIELDS.some((field) => answer[field] === '?' && unlimited[field] !== '?')
  );
}

/** A limit, and the kinds of subjects for which it has refused a value. */
function watched(limit: GuessLimit): { readonly limit: GuessLimit; readonly refusing: Set<string> } {
  const refusing = new Set<string>();
  const allows: GuessLimit['allows'] = (subject, ...value) => {
    const allowed = limit.allows(subject, ...value);
    if (allowed === false) refusing.add(/^(?:last name|[a-z]+)/.exec(subject)![0]);
    return allowed;
  };
  return { limit: { ...limit, allows }, refusing };
}

/** The distinct values that were sent for each person. */
class SentValues {
  private readonly byPerson = new Map<string, Record<(typeof FIELDS)[number], Set<string>>>();

  add({ person, request }: HonestQuestion): void {
    let sent = this.byPerson.get(person);
    if (sent === undefined) {
      sent = { birthDate: new Set(), email: new Set(), phone: new Set() };
      this.byPerson.set(person, sent);
    }
    for (const field of FIELDS) if (request[field]) sent[field].add(request[field]);
  }

  isBeyondLimit(person: string): boolean {
    const sent = this.byPerson.get(person);
    return sent !== undefined && FIELDS.some((field) => sent[field].size > DEFAULT_GUESSING_BUDGET);
  }
}

/** The CPU time of a check, in microseconds. */
export interface GuessCost {
  readonly unlimited: number;
  readonly limited: number;
}

const SLICE = 500;
const ROUNDS = 15;

/** Measures the same questions with and without the limit in turns: of the rounds of each, the lower quartile counts. */
export async function measureCost(checker: Checker, { questions }: Traffic): Promise<GuessCost> {
  const budgets = new Budgets();
  const times: { readonly unlimited: number[]; readonly limited: number[] } = { unlimited: [], limited: [] };
  for (let round = 0; round < ROUNDS; round++) {
    let [unlimited, limited] = [0, 0];
    const limit = budgets.newLimit();
    for (let at = 0; at < questions.length; at += SLICE) {
      const slice = questions.slice(at, at + SLICE);
      const ways = [
        async () => {
          unlimited += await cpuOf(checker, slice, undefined);
        },
        async () => {
          limited += await cpuOf(checker, slice, limit);
        },
      ];
      for (const ask of (at / SLICE + round) % 2 === 0 ? ways : ways.reverse()) await ask();
    }
    times.unlimited.push(unlimited / questions.length);
    times.limited.push(limited / questions.length);
  }
  budgets.close();
  return { unlimited: lowerQuartile(times.unlimited), limited: lowerQuartile(times.limited) };
}

async function cpuOf(checker: Checker, slice: readonly HonestQuestion[], limit: GuessLimit | undefined) {
  const before = process.cpuUsage();
  for (const { request } of slice) {
    const answer = checker.check(request, PRODUCT, limit);
    if (answer instanceof Promise) await answer;
  }
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function lowerQuartile(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 4)]!;
}
