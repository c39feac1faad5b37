/**
 * What can be asked about a number (source: DQE's ID Mobile articles). Those with a consent step are known by name, and
 * no operator here can answer them yet.
 */
export const SCOPES = ['matching_notp', 'simswap', 'numVerify', 'matching', 'formfilling', 'billing'] as const;

/** Hours that a SIM change may lie back at most: what CAMARA's SIM Swap takes as `maxAge`. */
export const MAX_PERIOD_HOURS = 2400;

export type Scope = (typeof SCOPES)[number];

export function isScope(text: string): text is Scope {
  return (SCOPES as readonly string[]).includes(text);
}
