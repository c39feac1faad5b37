/**
 * The credits that a node of a cluster may spend without asking the cluster. Its numbers only grow within an epoch, so that
 * each step between the node and the cluster can be repeated.
 */
export interface Lease {
  /** The cluster begins a new one when it withdraws credits that nodes hold. */
  readonly epoch: number;
  /** All credits that the node has received. */
  readonly granted: number;
  /** Credits that the node has given back. */
  readonly returned: number;
  /** Whether the cluster had no credit left when the node last asked. */
  readonly isExhausted?: boolean;
}
