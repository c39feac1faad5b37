/** The data folder cannot be used; the message says what to do. */
export class BaseError extends Error {
  override readonly name: string = 'BaseError';
}

/** A store on another machine cannot be reached. The caller can try again later; the message says why it failed. */
export class StoreUnavailableError extends Error {
  override readonly name: string = 'StoreUnavailableError';
}

/** This node was removed from its cluster: it may neither change what the nodes share nor take a portion of it. */
export class RemovedNodeError extends StoreUnavailableError {
  override readonly name = 'RemovedNodeError';

  constructor() {
    super(REMOVED_NODE);
  }
}

/** What to do with a node that was removed from its cluster and still runs. */
export const REMOVED_NODE =
  'this node was removed from the cluster: stop its server, then run "idem cluster join" to add it again';
