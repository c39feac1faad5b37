/** The data folder cannot be used; the message says what to do. */
export class BaseError extends Error {
  override readonly name: string = 'BaseError';
}

/** A store on another machine cannot be reached. The caller can try again later; the message says why it failed. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}
