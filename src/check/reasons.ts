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
