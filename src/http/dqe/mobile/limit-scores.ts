import type { Licence } from '../../../licences/index.ts';
import { firstNamesOf, lastNamesOf } from '../../../matching/readings.ts';
import { type Claim, emailsSent, type Scores } from '../../../mobile/index.ts';
import { type MaybePromise, whenAllReady, whenReady } from '../../../runtime/maybe-promise.ts';
import type { GuessGuard } from '../../guess-guard.ts';

/** The values that were compared for each score, in canonical form. A score is that of the closest one. */
const SENT: { readonly [Field in keyof Scores]: (claim: Claim) => readonly string[] } = {
  familyName: ({ person }) => lastNamesOf(person),
  gender: ({ person }) => [person.gender],
  birthDate: ({ person }) => [person.birthDate],
  givenName: ({ person }) => firstNamesOf(person),
  country: ({ country }) => [country],
  postalCode: ({ person }) => [person.postalCode],
  streetAddress: ({ person }) => [`${person.number}\0${person.street}`],
  locality: ({ person }) => [person.city],
  email: emailsSent,
};

/** Leaves out the scores of values that the licence may not compare any more with the owner of a number. */
export function limitScores(
  scores: Scores,
  { guard, licence, number, claim }: { guard: GuessGuard; licence: Licence; number: string; claim: Claim },
): MaybePromise<Scores> {
  const given = (Object.keys(SENT) as (keyof Scores)[]).filter((field) => scores[field] !== undefined);
  const allows = (field: keyof Scores, value: string) => guard.allows(licence, { subject: number, field, value });
  const allowed = given.map((field) =>
    whenReady(whenAllReady(SENT[field](claim).map((value) => allows(field, value))), (each) => each.every(Boolean)),
  );
  return whenReady(whenAllReady(allowed), (isAllowed) => {
    const limited: { -readonly [Field in keyof Scores]: Scores[Field] } = { ...scores };
    for (const [at, field] of given.entries()) if (!isAllowed[at]) limited[field] = undefined;
    return limited;
  });
}
