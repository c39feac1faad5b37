/** Maximum number of credits of a licence, or of requests of a day, that a node receives at once. */
export const MAX_PORTION = 1000;

/** Portions that each node can receive before all are given out. */
export const PORTIONS_PER_NODE = 4;
