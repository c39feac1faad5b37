import type { Comparison } from '../grade.ts';
import type { Person } from '../model.ts';
import { AddressComparer } from './address.ts';
import { CityComparer } from './city.ts';
import { PostalCodeComparer } from './postal-code.ts';

/** Compares street, postal code and town of one person, which neighbours share: each once for a run of equal values. */
export class PlaceTexts {
  readonly address: LastComparison;
  readonly city: LastComparison;
  readonly postalCode: LastComparison;

  constructor({ street, country, city, postalCode }: Person) {
    this.address = new LastComparison(new AddressComparer(street, country));
    this.city = new LastComparison(new CityComparer(city, country));
    this.postalCode = new LastComparison(new PostalCodeComparer(postalCode));
  }
}

/** Compares with one value held after another, and repeats the last comparison while the value stays the same. */
class LastComparison {
  private readonly comparer: { compare(held: string): Comparison };
  private last: Comparison | undefined;

  constructor(comparer: { compare(held: string): Comparison }) {
    this.comparer = comparer;
  }

  compare(held: string): Comparison {
    if (this.last?.held !== held) this.last = this.comparer.compare(held);
    return this.last;
  }
}
