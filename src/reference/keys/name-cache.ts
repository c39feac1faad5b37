import type { Hash } from '../hash.ts';
import type { TextEnds } from './key-part.ts';

/** The hashes of a name: of its sound and of its ends. */
export type NameParts = TextEnds & { readonly sound: Hash };

/** The numbers of a name: the halves of the hashes of sound, start and end. */
const NUMBERS = 6;

/**
 * Keeps the hashes of names. A name takes the place of another one that has the same lower bits of its hash.
 */
export class NameCache {
  /** The numbers of the names, which begin where {@link find} or {@link findIn} says until the next call. */
  readonly numbers: Int32Array;
  private readonly names: (string | undefined)[];
  private readonly compute: (name: string) => NameParts;

  /** @param size the most names that are kept, a power of two */
  constructor(size: number, compute: (name: string) => NameParts) {
    this.names = Array.from({ length: size }, () => undefined);
    this.numbers = new Int32Array(NUMBERS * size);
    this.compute = compute;
  }

  /** @param hash the lower half of the hash of the name @returns where its numbers begin */
  find(name: string, hash: number): number {
    const slot = hash & (this.names.length - 1);
    if (this.names[slot] !== name) this.put(slot, name);
    return NUMBERS * slot;
  }

  /** As {@link find}, for a name in ASCII that bytes hold. */
  findIn(bytes: Buffer, start: number, end: number, hash: number): number {
    const slot = hash & (this.names.length - 1);
    const known = this.names[slot];
    if (known === undefined || !holdsText(bytes, start, end, known))
      this.put(slot, bytes.toString('latin1', start, end));
    return NUMBERS * slot;
  }

  /** The name whose numbers begin at `from`. */
  nameAt(from: number): string {
    return this.names[from / NUMBERS]!;
  }

  private put(slot: number, name: string): void {
    const { sound, start, end } = this.compute(name);
    this.names[slot] = name;
    this.numbers.set([sound.high, sound.low, start.high, start.low, end.high, end.low], NUMBERS * slot);
  }
}

/** Whether a text consists of these bytes, one for each character. */
export function holdsText(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  if (text.length !== end - start) return false;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== bytes[start + i]) return false;
  return true;
}
