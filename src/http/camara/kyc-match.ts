import { comparedValues, type IdentityProperty, matchIdentity, type PropertyMatch } from '../../mobile/index.ts';
import { type CamaraCall, requireSubscriber } from './call.ts';
import { CamaraError } from './errors.ts';
import type { KycRequest } from './schemas.ts';

/** The properties that have a score when they differ (source: KYC Match 0.4). */
export const SCORED: ReadonlySet<IdentityProperty> = new Set<IdentityProperty>([
  'name',
  'givenName',
  'familyName',
  'nameKanaHankaku',
  'nameKanaZenkaku',
  'middleNames',
  'familyNameAtBirth',
  'address',
  'streetName',
  'streetNumber',
  'region',
  'locality',
  'email',
  'cityOfBirth',
]);

/** The name of each property in the guessing budget, which it shares with ID Mobile. */
const BUDGET_FIELDS: Readonly<Partial<Record<IdentityProperty, string>>> = {
  birthdate: 'birthDate',
  address: 'streetAddress',
  streetName: 'streetAddress',
  streetNumber: 'streetNumber',
};

/** @throws CamaraError */
export async function answerKycMatch(request: KycRequest, call: CamaraCall): Promise<object> {
  const { phoneNumber, ...stated } = request;
  const { boundNumber, licence, guard } = call;
  if (phoneNumber !== undefined && boundNumber !== undefined && phoneNumber !== boundNumber)
    throw new CamaraError('INVALID_TOKEN_CONTEXT', 'the phone number is not the one of the access token');
  const number = phoneNumber ?? boundNumber;
  if (number === undefined) throw new CamaraError('MISSING_IDENTIFIER', 'send a phone number');
  if (Object.keys(stated).length === 0)
    throw new CamaraError('KNOW_YOUR_CUSTOMER.INVALID_PARAM_COMBINATION', 'send a property to compare');
  const { subscriber } = requireSubscriber(call, number);
  // A French overseas number can be written with two prefixes.
  const subject = subscriber.phone || number;
  const isAllowed = async ({ property, isMatch }: PropertyMatch): Promise<boolean> => {
    if (isMatch === undefined || guard === undefined) return true;
    const field = BUDGET_FIELDS[property] ?? property;
    const values = comparedValues(property, stated, subscriber);
    const allowed = await Promise.all(values.map((value) => guard.allows(licence, { subject, field, value })));
    return allowed.every(Boolean);
  };
  const matches = matchIdentity(stated, subscriber);
  const allowed = await Promise.all(matches.map(isAllowed));
  const shown = matches.map((match, at) => (allowed[at] ? match : { property: match.property, isMatch: undefined }));
  return Object.fromEntries(shown.flatMap(writeMatch));
}

function writeMatch({ property, isMatch, score }: PropertyMatch): [string, string | number][] {
  const match: [string, string] = [`${property}Match`, isMatch === undefined ? 'not_available' : String(isMatch)];
  return isMatch === false && SCORED.has(property) ? [match, [`${property}MatchScore`, score ?? 0]] : [match];
}
