import type { CheckAnswer } from '../matching/answer.ts';
import type { Decision } from '../matching/decide.ts';

/** The clauses that decide about FOUND. */
export const REASONS = [
  'last_name_close',
  'last_name_not_close',
  'address_close',
  'address_not_close',
  'place_agrees',
  'place_differs',
  'email_equal',
  'phone_equal',
  'no_household_near',
] as const;

export type Reason = (typeof REASONS)[number];

/** The clauses of a decision; `undefined`: no household was near enough to be compared. */
export function reasonsOf(decision: Decision | undefined): Reason[] {
  if (decision === undefined) return ['no_household_near'];
  return [
    decision.lastNameClose ? 'last_name_close' : 'last_name_not_close',
    decision.addressClose && decision.coreClose ? 'address_close' : 'address_not_close',
    decision.placeAgrees ? 'place_agrees' : 'place_differs',
    ...(decision.emailEqual ? (['email_equal'] as const) : []),
    ...(decision.phoneEqual ? (['phone_equal'] as const) : []),
  ];
}

const WORDS = new Intl.ListFormat('en');

/**
 * Why an answer is what it is, for people who review it.
 *
 * @param personProbability that the likeliest person is the one asked about, if it is known
 */
export function sentenceFor(
  { answer, decision }: { readonly answer: CheckAnswer; readonly decision: Decision | undefined },
  personProbability?: number,
): string {
  if (decision === undefined) return 'Not found. No household is close enough to compare.';
  const { lastNameClose, addressClose, coreClose, placeAgrees, emailEqual, phoneEqual } = decision;
  const fields = [
    ['last name', lastNameClose],
    ['address', addressClose && coreClose],
    ['place', placeAgrees],
  ] as const;
  const namesOf = (isClose: boolean) => fields.filter(([, close]) => close === isClose).map(([name]) => name);
  if (!decision.found) {
    const isProbable = personProbability !== undefined && personProbability >= PROBABLE;
    const differing = capitalized(WORDS.format(namesOf(false)));
    const verb = namesOf(false).length === 1 ? 'differs' : 'differ';
    return `Not found. In the nearest household: ${differing} ${verb}.${isProbable ? ' Probably the same person.' : ''}`;
  }
  const close = [...namesOf(true), ...(emailEqual ? ['e-mail'] : []), ...(phoneEqual ? ['phone'] : [])];
  const other = answer.firstName === 'D' ? ' The first name differs: this may be another household member.' : '';
  return `Found. ${capitalized(WORDS.format(close))} are close enough.${other}`;
}

const PROBABLE = 0.5;

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
