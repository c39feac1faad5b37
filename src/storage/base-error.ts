/** The data folder cannot be used; the message says what to do. */
export class BaseError extends Error {
  override readonly name = 'BaseError';
}
