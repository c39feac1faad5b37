import { HeldBytes } from '../../matching/kernel/held-bytes.ts';
import type { Household } from '../../matching/model.ts';
import { ByteReader, type ByteWriter } from '../../storage/bytes.ts';
import { hasOptionalValues, writeOptionalValues } from '../optional-values.ts';
import { isSameStreet } from '../same-street.ts';
import type { StoredHousehold } from '../store.ts';
import { type EmailDomains, NO_DOMAINS, numbersOf } from './email-domains.ts';
import { type DomainNumbers, writeMember } from './member.ts';
import { OriginWriter, readOrigins } from './origins.ts';
import { type Place, readHousehold } from './read-household.ts';

/**
 * Households in blocks. A block has up to {@link BLOCK_HOUSEHOLDS} neighbours, so that one read returns all of a door:
 *
 *     count of households, 4 bits · source, 4 bits (origins.ts) · start of each household u32 × count
 *     places varint, then of each: country, postal code, city, street (texts)
 *     each household: place varint · household id i64 · number text · 2 × members + 1 if any has optional values, varint ·
 *     each member (member.ts) · the optional values of each (optional-values.ts) · the origins of all
 */

/** Households of a full block. Household `ordinal` is in block `ordinal / BLOCK_HOUSEHOLDS`, rounded down. */
export const BLOCK_HOUSEHOLDS = 8;

/** The first byte of a block: its households in the lower bits. */
const COUNT_BITS = 4;
export const COUNT_MASK = 15;

const NO_NUMBERS = numbersOf(NO_DOMAINS);

/** What a block is made of: see the layout above. */
export interface BlockParts {
  /** The number of households, 1 to {@link BLOCK_HOUSEHOLDS}. */
  readonly count: number;
  /** See {@link OriginWriter.commonSource}. */
  readonly source: number;
  readonly placeCount: number;
  /** The place of a household. */
  placeOf(household: number): number;
  /** Writes the texts of a place. */
  writePlace(out: ByteWriter, place: number): void;
  /** Writes a household from its id to its optional values. */
  writeHousehold(out: ByteWriter, household: number): void;
  /** Writes the origins of the members of a household. */
  writeOrigins(out: ByteWriter, household: number): void;
}

/** Appends a block to `out`. */
export function writeBlockOf(out: ByteWriter, parts: BlockParts): void {
  const start = out.length;
  const { count, placeCount } = parts;
  out.uint8(count | (parts.source << COUNT_BITS));
  for (let i = 0; i < count; i++) out.uint32(0);
  out.varint(placeCount);
  for (let place = 0; place < placeCount; place++) parts.writePlace(out, place);
  for (let i = 0; i < count; i++) {
    writeUint32(out.bytes, start + 1 + 4 * i, out.length - start);
    out.varint(parts.placeOf(i));
    parts.writeHousehold(out, i);
    parts.writeOrigins(out, i);
  }
}

function writeUint32(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value;
  bytes[at + 1] = value >>> 8;
  bytes[at + 2] = value >>> 16;
  bytes[at + 3] = value >>> 24;
}

/** Appends one block of 1 to {@link BLOCK_HOUSEHOLDS} households to `out`. */
export function writeBlock(
  out: ByteWriter,
  households: readonly Household[],
  domains: DomainNumbers = NO_NUMBERS,
): void {
  const origins = new OriginWriter();
  for (const { members } of households) {
    for (const { origin } of members) origins.add(origin === undefined ? 0 : origin.source + 1, origin?.line ?? 0);
  }
  const source = origins.commonSource();
  const places: Household[] = [];
  const placeOf = households.map((household) => {
    const known = places.findLastIndex((place) => isSameStreet(place, household));
    return known === -1 ? places.push(household) - 1 : known;
  });
  writeBlockOf(out, {
    count: households.length,
    source,
    placeCount: places.length,
    placeOf: (household) => placeOf[household]!,
    writePlace: (to, place) => writePlace(to, places[place]!),
    writeHousehold: (to, household) => writeHousehold(to, households[household]!, domains),
    writeOrigins: (to, household) => origins.write(to, households[household]!.members.length, source),
  });
}

function writePlace(out: ByteWriter, { country, postalCode, city, street }: Household): void {
  out.text(country);
  out.text(postalCode);
  out.text(city);
  out.text(street);
}

function writeHousehold(out: ByteWriter, { householdId, number, members }: Household, domains: DomainNumbers): void {
  out.int64(householdId);
  out.text(number);
  const hasOptional = members.some(hasOptionalValues);
  out.varint(2 * members.length + Number(hasOptional));
  let lastName: string | undefined;
  for (const member of members) {
    writeMember(out, member, { lastName, domains });
    lastName = member.lastName;
  }
  if (hasOptional) for (const member of members) writeOptionalValues(out, member);
}

/** Reads households of one block at a time. */
export class BlockReader {
  readonly content = new HeldBytes();
  private readonly reader = new ByteReader(Buffer.alloc(0));
  /** Whether {@link reader} reads the block. */
  private isReading = false;
  /** Start of the places. */
  private placesAt = 0;
  /** The last place that was read, and its index. Neighbours share it. */
  private place: Place | undefined;
  private placeIndex = 0;
  /** See {@link OriginWriter.commonSource}. */
  private source = 0;
  private readonly domains: EmailDomains;
  /** Households of the block. */
  count = 0;

  /** @param domains with which the blocks were written */
  constructor(domains = NO_DOMAINS) {
    this.domains = domains;
  }

  /** Opens a block. @param isKept whether its bytes stay as they are until the next one is opened; otherwise they are copied */
  open(bytes: Buffer, start = 0, end = bytes.length, isKept = false): void {
    if (isKept) this.content.refer(bytes, start, end);
    else this.content.load(bytes, start, end);
    this.isReading = false;
    const head = bytes[start]!;
    this.count = head & COUNT_MASK;
    this.source = head >>> COUNT_BITS;
    this.placesAt = 1 + 4 * this.count;
    this.place = undefined;
  }

  /**
   * @param first the ordinal of the block's first household
   * @param hasOrigins whether to read the origins of members, which checks do not need
   * @throws RangeError if there is no household `index`
   */
  household(index: number, first: number, hasOrigins = false): StoredHousehold {
    const place = this.seek(index);
    const household = readHousehold(this.reader, place, first + index, this.domains);
    if (!hasOrigins) return household;
    const origins = readOrigins(this.reader, household.members.length, this.source);
    const members = household.members.map((member, i) => ({ ...member, origin: origins[i] }));
    return { ...household, members };
  }

  /** Moves to the id of a household. @returns its place */
  private seek(index: number): Place {
    const { reader: block } = this;
    if (!this.isReading) block.resetTo(this.content.characters);
    this.isReading = true;
    if (index >= this.count) throw new RangeError(`household ${index} of a block of ${this.count}`);
    block.at = 1 + 4 * index;
    block.at = block.uint32();
    const placeIndex = block.varint();
    const { at } = block;
    const place = this.placeAt(placeIndex);
    block.at = at;
    return place;
  }

  private placeAt(index: number): Place {
    if (this.place === undefined || this.placeIndex !== index) {
      const { reader: block } = this;
      block.at = this.placesAt;
      block.varint();
      for (let texts = 4 * index; texts > 0; texts--) block.skipText();
      this.place = { country: block.text(), postalCode: block.text(), city: block.text(), street: block.text() };
      this.placeIndex = index;
    }
    return this.place;
  }
}
