/** A value that is available at once, or a promise of it. */
export type MaybePromise<T> = T | Promise<T>;

/** Applies `next` to a value; synchronously if the value is not a promise. */
export function whenReady<T, U>(value: MaybePromise<T>, next: (value: T) => MaybePromise<U>): MaybePromise<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** All values, in order; synchronously if none is a promise. */
export function whenAllReady<T>(values: readonly MaybePromise<T>[]): MaybePromise<readonly T[]> {
  return values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as readonly T[]);
}
