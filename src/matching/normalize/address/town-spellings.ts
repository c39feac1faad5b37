import { detachedCopy } from '../memoize.ts';
import { TownContext } from './trailing-town.ts';

/** 32-bit numbers of a record. Four records fill one line of the caches of a processor. */
const RECORD = 4;
const ENDINGS = 1;
const FURTHER_ENDINGS = 2;
/** The length of the text and the last letter of the town. */
const FORM = 3;
const LENGTH = 0xff;
const LETTER_SHIFT = 8;

/** Longer texts are not kept, so that a caller cannot fill the memory with them. */
export const MAX_SPELLING_LENGTH = 48;

const MIN_SLOTS = 1 << 10;
/** Half of the slots are used at most: enough for the towns where nearly all of a country's people live. About 4 MB. */
const MAX_SLOTS = 1 << 16;

/** What is kept of a spelling. */
export interface TownSpelling {
  readonly written: string;
  readonly city: string;
  /** See `PostalTowns`. */
  readonly endings: number;
  readonly furtherEndings: number;
}

/** Nearly all people of a base live in one country. */
let lastCountry = '';
let countryPart = 0;

/** The number of a postal code in a country. @param code from 0 to 99,999 @param country ISO 3166-1 alpha-2 */
function placeOf(code: number, country: string): number {
  if (country !== lastCountry) {
    countryPart = 1 + 100_000 * (26 * (country.charCodeAt(0) - 65) + country.charCodeAt(1) - 65);
    lastCountry = country;
  }
  return countryPart + code;
}

function firstSlot(place: number, length: number, mask: number): number {
  return (Math.imul(place ^ (length << 20), 0x9e3779b1) >>> 15) & mask;
}

/** Spellings of towns by their postal code, found by a look at few places of the memory. Drops all when it is full. */
export class TownSpellings {
  private mask = MIN_SLOTS - 1;
  private count = 0;
  private records = new Int32Array(MIN_SLOTS * RECORD);
  /** By slot, the text as it is written and the town. */
  private texts: string[] = new Array(2 * MIN_SLOTS).fill('');

  /**
   * The town of a spelling; `undefined` for one that is not kept.
   * @param code the number of the postal code
   */
  find(code: number, postalCode: string, written: string, country: string): TownContext | undefined {
    const { length } = written;
    const { records, texts, mask } = this;
    const place = placeOf(code, country);
    for (let slot = firstSlot(place, length, mask), key = -1; key !== 0; slot = (slot + 1) & mask) {
      const start = slot * RECORD;
      key = records[start]!;
      const form = records[start + FORM]!;
      if (key !== place || (form & LENGTH) !== length || texts[2 * slot] !== written) continue;
      const city = texts[2 * slot + 1]!;
      const endings = records[start + ENDINGS]!;
      const furtherEndings = records[start + FURTHER_ENDINGS]!;
      return new TownContext(country, postalCode, city, form >> LETTER_SHIFT, endings, furtherEndings);
    }
    return undefined;
  }

  /** Keeps a spelling that {@link find} does not find. @param spelling a text of at most {@link MAX_SPELLING_LENGTH} characters */
  add(code: number, country: string, { written, city, endings, furtherEndings }: TownSpelling): void {
    if (2 * this.count > this.mask) this.makeRoom();
    const form = written.length | (city.charCodeAt(city.length - 1) << LETTER_SHIFT);
    this.put([placeOf(code, country), endings, furtherEndings, form], detachedCopy(written), city);
    this.count++;
  }

  private put(record: ArrayLike<number>, written: string, city: string): void {
    let slot = firstSlot(record[0]!, written.length, this.mask);
    while (this.records[slot * RECORD] !== 0) slot = (slot + 1) & this.mask;
    this.records.set(record, slot * RECORD);
    this.texts[2 * slot] = written;
    this.texts[2 * slot + 1] = city;
  }

  /** Doubles the slots; drops all spellings if there are enough of them. */
  private makeRoom(): void {
    const { records, texts, mask } = this;
    const isFull = mask + 1 === MAX_SLOTS;
    const slots = isFull ? MIN_SLOTS : 2 * (mask + 1);
    this.mask = slots - 1;
    this.records = new Int32Array(slots * RECORD);
    this.texts = new Array(2 * slots).fill('');
    if (isFull) this.count = 0;
    for (let slot = 0; slot <= mask && !isFull; slot++) {
      const start = slot * RECORD;
      if (records[start] !== 0)
        this.put(records.subarray(start, start + RECORD), texts[2 * slot]!, texts[2 * slot + 1]!);
    }
  }
}
