/** Values by word, found by a hash that is computed while the text is read: no word has to be cut out of it. */
export class WordTable<Value> {
  private readonly mask: number;
  /** Index in `words` plus one; 0 for an empty slot. */
  private readonly slots: Uint16Array;
  private readonly hashes: number[] = [];
  private readonly words: string[] = [];
  private readonly values: Value[] = [];

  /** @param entries fewer than 2^15 */
  constructor(entries: ReadonlyMap<string, Value>) {
    this.mask = 2 ** Math.ceil(Math.log2(2 * entries.size + 2)) - 1;
    this.slots = new Uint16Array(this.mask + 1);
    for (const [word, value] of entries) this.add(word, value);
  }

  private add(word: string, value: Value): void {
    const hash = hashOf(word);
    let slot = firstSlot(hash, this.mask);
    while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
    this.words.push(word);
    this.values.push(value);
    this.hashes.push(hash);
    this.slots[slot] = this.words.length;
  }

  /** {@link find} in a text of character codes. */
  findCodes(codes: Uint8Array, start: number, end: number, hash: number): Value | undefined {
    let slot = firstSlot(hash, this.mask);
    for (let entry = this.slots[slot]!; entry !== 0; entry = this.slots[slot]!) {
      if (this.hashes[entry - 1] === hash && hasCodes(this.words[entry - 1]!, codes, start, end))
        return this.values[entry - 1];
      slot = (slot + 1) & this.mask;
    }
    return undefined;
  }

  /** The value of the word from `start` to `end`; `undefined` for another word. @param hash of its codes, see {@link addToHash} */
  find(text: string, start: number, end: number, hash: number): Value | undefined {
    let slot = firstSlot(hash, this.mask);
    for (let entry = this.slots[slot]!; entry !== 0; entry = this.slots[slot]!) {
      if (this.hashes[entry - 1] === hash && isAt(this.words[entry - 1]!, text, start, end))
        return this.values[entry - 1];
      slot = (slot + 1) & this.mask;
    }
    return undefined;
  }
}

/** The hash of a word with one more character; 0 for no character. */
export function addToHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

export function hashOf(word: string): number {
  let hash = 0;
  for (let index = 0; index < word.length; index++) hash = addToHash(hash, word.charCodeAt(index));
  return hash;
}

/** {@link hashOf} of the codes from `start` to before `end`. */
export function hashOfCodes(codes: Uint8Array, start: number, end: number): number {
  let hash = 0;
  for (let index = start; index < end; index++) hash = addToHash(hash, codes[index]!);
  return hash;
}

function firstSlot(hash: number, mask: number): number {
  return (hash ^ (hash >>> 13)) & mask;
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let index = 0; index < word.length; index++) {
    if (word.charCodeAt(index) !== text.charCodeAt(start + index)) return false;
  }
  return true;
}

/** Whether the codes from `start` to before `end` are those of `word`. */
export function hasCodes(word: string, codes: Uint8Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let index = 0; index < word.length; index++) {
    if (word.charCodeAt(index) !== codes[start + index]) return false;
  }
  return true;
}
