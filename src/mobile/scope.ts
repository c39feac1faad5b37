/** Scopes of a question about a number (source: DQE's ID Mobile articles). Only `matching_notp` and `simswap` are supported. */
export const SCOPES = ['matching_notp', 'simswap', 'numVerify', 'matching', 'formfilling', 'billing'] as const;

/** Longest period to look back for a SIM change (source: `maxAge` of CAMARA's SIM Swap). */
export const MAX_PERIOD_HOURS = 2400;

export type Scope = (typeof SCOPES)[number];

export function isScope(text: string): text is Scope {
  return (SCOPES as readonly string[]).includes(text);
}
