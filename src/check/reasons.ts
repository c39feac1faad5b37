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

const LIST = new Intl.ListFormat('en');

/** From this probability on, the person is probably the one asked about. */
const MIN_PROBABLE = 0.5;

/**
 * The reasons for an answer in a sentence, for people who review it.
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
    const isProbable = personProbability !== undefined && personProbability >= MIN_PROBABLE;
    const differing = namesOf(false);
    const difference = `${capitalized(LIST.format(differing))} ${differing.length === 1 ? 'differs' : 'differ'}`;
    return `Not found. In the nearest household: ${difference}.${isProbable ? ' Probably the same person.' : ''}`;
  }
  const close = [...namesOf(true), ...(emailEqual ? ['e-mail'] : []), ...(phoneEqual ? ['phone'] : [])];
  const other = answer.firstName === 'D' ? ' The first name differs: this may be another household member.' : '';
  return `Found. ${capitalized(LIST.format(close))} are close enough.${other}`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
