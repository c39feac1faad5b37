import type { FoundHousehold } from '../reference/store.ts';

/** A member of a household that a search found, and how much evidence the member has. */
export interface FoundPerson {
  readonly total: number;
  readonly householdId: bigint;
  readonly found: FoundHousehold;
  /** The index of the member. */
  readonly member: number;
}

/** The people with the most evidence, the first of `kept` the most. For equal evidence the smaller household id comes first. */
export class FoundPeople {
  readonly kept: FoundPerson[] = [];
  private readonly max: number;

  constructor(max: number) {
    this.max = max;
  }

  /** Whether somebody with this evidence may be kept. */
  keeps(total: number): boolean {
    return this.kept.length < this.max || total >= this.kept.at(-1)!.total;
  }

  add(person: FoundPerson): void {
    const { kept } = this;
    let position = kept.length;
    while (position > 0 && isLikelier(person, kept[position - 1]!)) position--;
    if (position >= this.max) return;
    kept.splice(position, 0, person);
    if (kept.length > this.max) kept.pop();
  }
}

function isLikelier(one: FoundPerson, other: FoundPerson): boolean {
  if (one.total !== other.total) return one.total > other.total;
  return one.householdId < other.householdId;
}
