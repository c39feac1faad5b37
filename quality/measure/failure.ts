import type { Household, Person } from '../../src/matching/model.ts';
import type { World } from '../base/world.ts';
import type { Question } from '../questions/question.ts';
import type { Failure } from '../report/report.ts';
import { type Asked, personFor } from './engine.ts';
import type { Verdict } from './judge.ts';

const WHY: Readonly<Record<string, string>> = {
  blocking: 'blocking: no key finds the true household',
  'early stop': 'early stop: the search ended before the key that finds the true household',
  ranking: 'ranking: another household ranked first',
  letters: 'letters: the true household ranked first, but was not FOUND',
};

/** The reason why an answer is wrong; `undefined` if it is right. */
export function wrongIn(
  question: Question,
  { found, standing, own, answeredIsFound, wrongLetters, cause }: Verdict,
): string | undefined {
  if (wrongLetters.length > 0) return `letters differ from the oracle’s: ${wrongLetters.join(', ')}`;
  if (cause) return WHY[cause];
  if (standing === 'stranger' && found && !answeredIsFound) return 'a stranger was found';
  if (standing === 'beyond' && found && !own) return 'beyond the rule, and another household was found';
  if (question.product === 'match' && standing === 'within' && !own) return 'another person ranked first';
  return undefined;
}

export function failureOf(
  question: Question,
  asked: Asked,
  context: { row: string; why: string; world: Pick<World, 'byId'> },
): Failure {
  const { row, why, world } = context;
  const { likeliest } = asked;
  return {
    row,
    kind: question.kind,
    product: question.product,
    corruptions: question.corruptions,
    why,
    asked: personLine(personFor(question.request, question.product)),
    truth: question.truth ? householdLine(world, question.truth.householdId) : 'nobody',
    answered: likeliest ? householdLine(world, likeliest.householdId) : 'nobody',
    answer: answerLine(asked),
  };
}

function personLine(person: Person): string {
  const { firstName, lastName, birthDate, email, phone } = person;
  return [`${firstName} / ${lastName}`, placeLine(person), birthDate, email, phone]
    .filter((part) => part !== '')
    .join(' · ');
}

function placeLine({
  number,
  street,
  postalCode,
  city,
}: Pick<Person, 'number' | 'street' | 'postalCode' | 'city'>): string {
  return `${number === '' ? '–' : number} | ${street} | ${postalCode} ${city}`;
}

function householdLine(world: Pick<World, 'byId'>, householdId: bigint): string {
  return (world.byId.get(householdId) ?? []).map(oneHousehold).join(' | ');
}

function oneHousehold(household: Household): string {
  const members = household.members.map(({ firstName, lastName, birthName, birthDate }) =>
    [`${firstName} / ${lastName}`, birthName === '' ? '' : `(${birthName})`, birthDate]
      .filter((part) => part !== '')
      .join(' '),
  );
  return `${placeLine(household)}: ${members.join('; ')}`;
}

function answerLine({ answer, found, likeliest, candidates, foundBy }: Asked): string {
  const said = found ? 'FOUND' : 'NOT FOUND';
  const letters = answer
    ? `last name ${answer.lastName}, first name ${answer.firstName}, address ${answer.address}, number ${answer.number}, postal code ${answer.postalCode}, town ${answer.city}`
    : 'match';
  const sure = likeliest
    ? `${likeliest.evidence.toFixed(1)} bits, p ${likeliest.probability.toFixed(4)}`
    : 'nothing near';
  return `${said} · ${letters} · ${sure} · by “${foundBy}” · ${candidates} read`;
}
