import type { Household, Member, PersonInput } from '../matching/model.ts';
import type { Checker } from './index.ts';

export interface WarmUpBounds {
  /** Milliseconds. */
  readonly budgetMs: number;
  readonly maxChecks: number;
  /** Milliseconds that never go back. */
  readonly now: () => number;
}

/** Checks between two readings of the clock. */
const CHECKS_PER_LOOK = 50;

/**
 * Asks a checker about people of its own base, so that its code is compiled and its file is in memory before the first
 * client asks: as held, with a misspelt name, with a misspelt street, and about a neighbour who does not exist.
 *
 * @returns the number of checks
 */
export async function warmUp(
  checker: Checker,
  households: Iterable<Household>,
  { budgetMs, maxChecks, now }: WarmUpBounds,
): Promise<number> {
  const end = now() + budgetMs;
  let checks = 0;
  for (const household of households) {
    for (const question of questionsAbout(household)) {
      if (checks >= maxChecks || (checks % CHECKS_PER_LOOK === 0 && now() >= end)) return checks;
      await checker.check(question, 'idcheck-plus');
      checks++;
    }
  }
  return checks;
}

function questionsAbout(household: Household): PersonInput[] {
  const { members, street, number, postalCode, city, country } = household;
  return members.flatMap((member) => {
    const address = `${number} ${street}`.trim();
    const held: PersonInput = { ...identityOf(member), address, postalCode, city, country };
    return [
      held,
      { ...held, lastName: misspell(member.lastName) },
      { ...held, address: misspell(address) },
      { ...held, lastName: misspell(misspell(member.firstName)), address: misspell(misspell(address)), birthDate: '' },
    ];
  });
}

function identityOf({ lastName, firstName, birthDate, email, phone }: Member): PersonInput {
  return { lastName, firstName, birthDate, email, phone };
}

/** Without the letter in the middle. */
function misspell(text: string): string {
  const middle = text.length >> 1;
  return text.slice(0, middle) + text.slice(middle + 1);
}
