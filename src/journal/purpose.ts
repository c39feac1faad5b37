/** Why stored values are shown: the result of an event `show`. A list, because free text could be personal data. */
export const SHOW_PURPOSES = ['access', 'rectification', 'erasure', 'fraud', 'quality'] as const;
