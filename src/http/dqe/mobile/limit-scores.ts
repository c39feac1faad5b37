import type { Licence } from '../../../licences/index.ts';
import type { Claim, Scores } from '../../../mobile/index.ts';
import { type MaybePromise, whenAllReady, whenReady } from '../../../runtime/maybe-promise.ts';
import type { GuessGuard } from '../../guess-guard.ts';

/** What was sent for each score, in canonical form. */
const SENT: { readonly [Field in keyof Scores]: (claim: Claim) => string } = {
  familyName: ({ person }) => `${person.lastName}\0${person.birthName}`,
  gender: ({ person }) => person.gender,
  birthDate: ({ person }) => person.birthDate,
  givenName: ({ person }) => person.firstName,
  country: ({ country }) => country,
  postalCode: ({ person }) => person.postalCode,
  streetAddress: ({ person }) => `${person.number}\0${person.street}`,
  locality: ({ person }) => person.city,
  email: ({ email }) => email,
};

/** Leaves out the scores of values that the licence may not compare any more with the owner of a number. */
export function limitScores(
  scores: Scores,
  { guard, licence, number, claim }: { guard: GuessGuard; licence: Licence; number: string; claim: Claim },
): MaybePromise<Scores> {
  const given = (Object.keys(SENT) as (keyof Scores)[]).filter((field) => scores[field] !== undefined);
  const allowed = given.map((field) => guard.allows(licence, { subject: number, field, value: SENT[field](claim) }));
  return whenReady(whenAllReady(allowed), (isAllowed) => {
    const limited: { -readonly [Field in keyof Scores]: Scores[Field] } = { ...scores };
    for (const [at, field] of given.entries()) if (!isAllowed[at]) limited[field] = undefined;
    return limited;
  });
}
