const { charCodeAt } = String.prototype;

/**
 * The UTF-16 unit of a text at an index within it. For loops over texts of all kinds: V8 has more than four kinds of strings
 * (flat, joined, cut out, interned, each of one or two bytes), and where a loop meets more, `text.charCodeAt` looks up the
 * method for every letter. This does not. An index outside of the text would make all calls slow.
 */
export function unitAt(text: string, index: number): number {
  return charCodeAt.call(text, index);
}
