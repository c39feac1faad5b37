/** A set of ordinals, as far as a store needs it. */
export interface OrdinalSet {
  has(ordinal: number): boolean;
  /** @param ordinal that is not in the set */
  add(ordinal: number): unknown;
}

/** So many ordinals are searched one by one: most searches find fewer households. */
const MAX_LISTED = 24;

/** An {@link OrdinalSet} that takes less memory and time than a `Set` where it stays small. */
export class SmallOrdinalSet implements OrdinalSet {
  private readonly list: number[] = [];
  private rest: Set<number> | undefined;

  get size(): number {
    return this.list.length + (this.rest?.size ?? 0);
  }

  has(ordinal: number): boolean {
    const { list } = this;
    for (let i = 0; i < list.length; i++) if (list[i] === ordinal) return true;
    return this.rest?.has(ordinal) ?? false;
  }

  add(ordinal: number): void {
    if (this.list.length < MAX_LISTED) this.list.push(ordinal);
    else {
      this.rest ??= new Set();
      this.rest.add(ordinal);
    }
  }
}
