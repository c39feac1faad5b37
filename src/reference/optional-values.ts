import type { Alternatives, Person } from '../matching/model.ts';
import type { ByteReader, ByteWriter } from '../storage/bytes.ts';

/** The values of a person that most people do not have. */
export type OptionalValues = Pick<Person, 'alternatives' | 'flat' | 'restrictedFrom'>;

/** Bits of the first byte. */
export const HAS_ALTERNATIVES = 1;
export const HAS_FLAT = 2;
export const IS_RESTRICTED = 4;

/** The lists in their stored order. */
const LISTS = ['lastNames', 'firstNames', 'emails', 'phones'] as const;

export function hasOptionalValues({ alternatives, flat, restrictedFrom }: OptionalValues): boolean {
  return alternatives !== undefined || flat !== undefined || restrictedFrom !== undefined;
}

/**
 * Writes one byte with bits of the values that a person has, each list of alternatives with its length, the flat, and of a
 * restricted person the id of the household, i64.
 */
export function writeOptionalValues(out: ByteWriter, { alternatives, flat, restrictedFrom }: OptionalValues): void {
  out.uint8(
    (alternatives === undefined ? 0 : HAS_ALTERNATIVES) |
      (flat === undefined ? 0 : HAS_FLAT) |
      (restrictedFrom === undefined ? 0 : IS_RESTRICTED),
  );
  if (alternatives !== undefined) {
    for (const list of LISTS) {
      out.varint(alternatives[list].length);
      for (const text of alternatives[list]) out.text(text);
    }
  }
  if (flat !== undefined) out.text(flat);
  if (restrictedFrom !== undefined) out.int64(restrictedFrom);
}

/** Reads what {@link writeOptionalValues} wrote. */
export function readOptionalValues(reader: ByteReader): OptionalValues {
  const has = reader.uint8();
  const values = {
    alternatives: has & HAS_ALTERNATIVES ? readAlternatives(reader) : undefined,
    flat: has & HAS_FLAT ? reader.text() : undefined,
  };
  return has & IS_RESTRICTED ? { ...values, restrictedFrom: reader.int64() } : values;
}

function readAlternatives(reader: ByteReader): Alternatives {
  const lists: Record<(typeof LISTS)[number], string[]> = { lastNames: [], firstNames: [], emails: [], phones: [] };
  for (const list of LISTS) for (let left = reader.varint(); left > 0; left--) lists[list].push(reader.text());
  return lists;
}
