const { charCodeAt } = String.prototype;

/**
 * The UTF-16 code unit of a text at an index, as `text.charCodeAt(index)` returns it. Use it in loops that read strings from
 * many sources. V8 has several internal string types (flat, concatenated, sliced, internalized; each with one or two bytes per
 * unit). A call of `text.charCodeAt` that has met more than four of them looks up the method for each unit; this call does not.
 *
 * @param index less than the length: another one makes V8 discard the optimized code of all callers
 */
export function unitAt(text: string, index: number): number {
  return charCodeAt.call(text, index);
}
