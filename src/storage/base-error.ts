/** The data folder cannot be used; the message says what to do. */
export class BaseError extends Error {
  override readonly name = 'BaseError';
}

/** A store on another machine cannot be reached now. What needs it can be repeated later; the message says why. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}
