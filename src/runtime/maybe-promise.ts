/** A value that an embedded adapter returns at once and a remote one promises. */
export type MaybePromise<T> = T | Promise<T>;

/** Applies `next` to a value, without waiting for a turn of the event loop if the value is already there. */
export function whenReady<T, U>(value: MaybePromise<T>, next: (value: T) => MaybePromise<U>): MaybePromise<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}
