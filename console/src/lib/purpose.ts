/** Why stored values are shown: for the journal. */
export const PURPOSES = ['access', 'rectification', 'erasure', 'fraud', 'quality'] as const;
export type Purpose = (typeof PURPOSES)[number];
