import { hashBytes } from '../hash.ts';
import {
  holdsText,
  type KeyComposer,
  type StreetParts,
  setPlace,
  streetParts,
  type TownParts,
  townParts,
} from '../keys/index.ts';
import type { Street } from '../same-street.ts';
import { isSameBytes, textEnd } from './byte-text.ts';
import { FIELDS, type ResidentTable } from './resident-table.ts';

/**
 * Sets the place of the keys of households. The parts of towns and those of streets of one name are kept: neighbours share
 * them, and so do the streets of a town and the streets of a name in other towns.
 */
export class PlaceCache {
  /** The street of the last household. */
  street: Street = { country: '', postalCode: '', city: '', street: '' };
  private readonly composer: KeyComposer;
  private readonly towns: BytesCache<TownParts>;
  private readonly streets: BytesCache<StreetParts>;
  /** Where the last place is in {@link bytes}; -1 if there is none. */
  private start = -1;
  private end = -1;
  private bytes: Buffer | undefined;

  /** @param kept the most towns and the most streets whose parts are kept, a power of two */
  constructor(composer: KeyComposer, kept: number) {
    this.towns = new BytesCache(kept);
    this.streets = new BytesCache(kept);
    this.composer = composer;
  }

  /** Enters the place of a record. */
  enter(table: ResidentTable, index: number): void {
    const { bytes } = table;
    const start = table.at(index, FIELDS.place);
    const end = table.at(index, FIELDS.number);
    const isSame =
      bytes === this.bytes && end - start === this.end - this.start && isSameBytes(bytes, start, end, this.start);
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    if (!isSame) this.change(table, index);
  }

  private change(table: ResidentTable, index: number): void {
    const { bytes } = table;
    const { start, end } = this;
    this.street = table.streetOf(index);
    const street = textEnd(bytes, textEnd(bytes, textEnd(bytes, start)));
    const town = this.towns.find(bytes, start, street, this.street, townParts);
    // A street is read in the way of its country.
    const parts = this.streets.find(bytes, street, end, this.street, streetParts);
    setPlace(this.composer, town, parts);
  }
}

/** Keeps what was computed of bytes and a country. It takes the place of another that has the same hash. */
class BytesCache<T> {
  private readonly texts: (string | undefined)[];
  private readonly countries: string[];
  private readonly values: T[];
  private readonly hash = new Int32Array(2);

  constructor(size: number) {
    this.texts = Array.from({ length: size });
    this.countries = Array.from({ length: size }, () => '');
    this.values = Array.from({ length: size });
  }

  find(bytes: Buffer, start: number, end: number, street: Street, compute: (street: Street) => T): T {
    hashBytes(bytes, start, end, this.hash);
    const slot = this.hash[1]! & (this.texts.length - 1);
    const known = this.texts[slot];
    if (known === undefined || this.countries[slot] !== street.country || !holdsText(bytes, start, end, known)) {
      this.texts[slot] = bytes.toString('latin1', start, end);
      this.countries[slot] = street.country;
      this.values[slot] = compute(street);
    }
    return this.values[slot]!;
  }
}
