/** Rounds after a block of eight bytes, and at the end: SipHash-2-4. */
const BLOCK_ROUNDS = 2;
const FINAL_ROUNDS = 4;

const PREFIX_LENGTH = 10;

/** Characters that complete the second block of a prefix. */
export const MIN_PREFIXED = 6;

/**
 * SipHash-2-4 with a result of 128 bits (Aumasson and Bernstein, 2012): a keyed hash for short texts. Without the key, its
 * results cannot be computed or told from random. In JavaScript it takes half the time of a call of `crypto.hash`.
 *
 * 64-bit words are pairs of 32-bit words, the lower one first.
 */
export class SipHash {
  /** The result for the last text: 16 bytes, little-endian. */
  readonly words = new Int32Array(4);
  private readonly start: Int32Array;
  /** The state after the first block of the prefix, and the two characters that follow. */
  private readonly prefixed: Int32Array;
  private readonly prefixRest: number;
  private readonly state = new Int32Array(8);
  /** The bits of all characters of a text. */
  private bits = 0;

  /**
   * @param key 16 bytes
   * @param prefix of the texts of {@link hashPrefixed}: ten ASCII characters
   */
  constructor(key: Uint8Array, prefix: string) {
    const view = new DataView(key.buffer, key.byteOffset, 16);
    const [k0, k1, k2, k3] = [0, 4, 8, 12].map((at) => view.getInt32(at, true)) as [number, number, number, number];
    // "somepseudorandomlygeneratedbytes", and 0xee for 128 bits.
    this.start = Int32Array.of(
      k0 ^ 0x70736575,
      k1 ^ 0x736f6d65,
      k2 ^ 0x6e646f6d ^ 0xee,
      k3 ^ 0x646f7261,
      k0 ^ 0x6e657261,
      k1 ^ 0x6c796765,
      k2 ^ 0x79746573,
      k3 ^ 0x74656462,
    );
    this.begin(this.start);
    this.compress(this.wordAt(prefix, 0), this.wordAt(prefix, 4));
    this.prefixed = this.state.slice();
    this.prefixRest = prefix.charCodeAt(8) | (prefix.charCodeAt(9) << 8);
  }

  /**
   * Hashes a text.
   *
   * @param text each character is a byte
   * @returns whether all characters are ASCII; otherwise {@link words} may be wrong
   */
  hash(text: string): boolean {
    this.begin(this.start);
    return this.hashRest(text, 0, text.length);
  }

  /** Hashes the prefix and a text, which need not be joined for it. @param text at least {@link MIN_PREFIXED} characters */
  hashPrefixed(text: string): boolean {
    this.begin(this.prefixed);
    const low = this.prefixRest | (this.wordAt(text, 0) << 16);
    this.compress(low, this.wordAt(text, 2));
    return this.hashRest(text, MIN_PREFIXED, PREFIX_LENGTH + text.length);
  }

  private begin(from: Int32Array): void {
    const { state } = this;
    for (let i = 0; i < 8; i++) state[i] = from[i]!;
    this.bits = 0;
  }

  /** @param length of the whole text */
  private hashRest(text: string, from: number, length: number): boolean {
    let at = from;
    for (; at + 8 <= text.length; at += 8) this.compress(this.wordAt(text, at), this.wordAt(text, at + 4));
    let low = 0;
    let high = length << 24;
    for (let shift = 0; at < text.length; at++, shift += 8) {
      const code = text.charCodeAt(at);
      this.bits |= code;
      if (shift < 32) low |= code << shift;
      else high |= code << (shift - 32);
    }
    this.compress(low, high);
    this.finish();
    return this.bits < 0x80;
  }

  private wordAt(text: string, at: number): number {
    const byte0 = text.charCodeAt(at);
    const byte1 = text.charCodeAt(at + 1);
    const byte2 = text.charCodeAt(at + 2);
    const byte3 = text.charCodeAt(at + 3);
    this.bits |= byte0 | byte1 | byte2 | byte3;
    return byte0 | (byte1 << 8) | (byte2 << 16) | (byte3 << 24);
  }

  private compress(low: number, high: number): void {
    const { state } = this;
    state[6]! ^= low;
    state[7]! ^= high;
    mix(state, BLOCK_ROUNDS);
    state[0]! ^= low;
    state[1]! ^= high;
  }

  private finish(): void {
    const { state, words } = this;
    state[4]! ^= 0xee;
    mix(state, FINAL_ROUNDS);
    words[0] = state[0]! ^ state[2]! ^ state[4]! ^ state[6]!;
    words[1] = state[1]! ^ state[3]! ^ state[5]! ^ state[7]!;
    state[2]! ^= 0xdd;
    mix(state, FINAL_ROUNDS);
    words[2] = state[0]! ^ state[2]! ^ state[4]! ^ state[6]!;
    words[3] = state[1]! ^ state[3]! ^ state[5]! ^ state[7]!;
  }
}

/** The rounds of SipHash, with the names of the paper: a lower-case letter is the lower half of a word. */
function mix(state: Int32Array, rounds: number): void {
  let a = state[0]!;
  let A = state[1]!;
  let b = state[2]!;
  let B = state[3]!;
  let c = state[4]!;
  let C = state[5]!;
  let d = state[6]!;
  let D = state[7]!;
  for (let round = 0; round < rounds; round++) {
    let sum = (a + b) | 0;
    A = (A + B + carryOf(a, b, sum)) | 0;
    let turned = (b << 13) | (B >>> 19);
    B = ((B << 13) | (b >>> 19)) ^ A;
    b = turned ^ sum;
    // Turned by 32 bits.
    a = A;
    A = sum;
    sum = (c + d) | 0;
    C = (C + D + carryOf(c, d, sum)) | 0;
    c = sum;
    turned = (d << 16) | (D >>> 16);
    D = ((D << 16) | (d >>> 16)) ^ C;
    d = turned ^ c;
    sum = (a + d) | 0;
    A = (A + D + carryOf(a, d, sum)) | 0;
    a = sum;
    turned = (d << 21) | (D >>> 11);
    D = ((D << 21) | (d >>> 11)) ^ A;
    d = turned ^ a;
    sum = (c + b) | 0;
    C = (C + B + carryOf(c, b, sum)) | 0;
    turned = (b << 17) | (B >>> 15);
    B = ((B << 17) | (b >>> 15)) ^ C;
    b = turned ^ sum;
    c = C;
    C = sum;
  }
  state[0] = a;
  state[1] = A;
  state[2] = b;
  state[3] = B;
  state[4] = c;
  state[5] = C;
  state[6] = d;
  state[7] = D;
}

/** The carry of the sum of two 32-bit words. */
function carryOf(left: number, right: number, sum: number): number {
  return ((left & right) | ((left | right) & ~sum)) >>> 31;
}
