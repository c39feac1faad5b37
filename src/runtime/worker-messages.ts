/** A message from the primary process to a worker. */
export type ToWorker<Settings> = { readonly type: 'start'; readonly settings: Settings } | { readonly type: 'stop' };

/** A message from a worker to the primary process. */
export type FromWorker<Ready> =
  /** The worker listens for messages; one sent earlier could be lost. */
  | { readonly type: 'waiting' }
  /** The worker serves. */
  | { readonly type: 'ready'; readonly value: Ready }
  /** The worker cannot start, and exits. */
  | { readonly type: 'failed'; readonly message: string };
