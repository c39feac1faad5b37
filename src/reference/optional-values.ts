import type { Alternatives, Person } from '../matching/model.ts';
import type { ByteReader, ByteWriter } from '../storage/bytes.ts';

/** The values of a person that most people do not have. */
export type OptionalValues = Pick<Person, 'alternatives' | 'flat'>;

/** Bits of the first byte. */
const HAS_ALTERNATIVES = 1;
const HAS_FLAT = 2;

/** The lists in their stored order. */
const LISTS = ['lastNames', 'firstNames', 'emails', 'phones'] as const;

export function hasOptionalValues({ alternatives, flat }: OptionalValues): boolean {
  return alternatives !== undefined || flat !== undefined;
}

/** Writes one byte with bits of the values that a person has, each list of alternatives with its length, and the flat. */
export function writeOptionalValues(out: ByteWriter, { alternatives, flat }: OptionalValues): void {
  out.uint8((alternatives === undefined ? 0 : HAS_ALTERNATIVES) | (flat === undefined ? 0 : HAS_FLAT));
  if (alternatives !== undefined) {
    for (const list of LISTS) {
      out.varint(alternatives[list].length);
      for (const text of alternatives[list]) out.text(text);
    }
  }
  if (flat !== undefined) out.text(flat);
}

/** Reads what {@link writeOptionalValues} wrote. */
export function readOptionalValues(reader: ByteReader): OptionalValues {
  const has = reader.uint8();
  return {
    alternatives: has & HAS_ALTERNATIVES ? readAlternatives(reader) : undefined,
    flat: has & HAS_FLAT ? reader.text() : undefined,
  };
}

function readAlternatives(reader: ByteReader): Alternatives {
  const lists: Record<(typeof LISTS)[number], string[]> = { lastNames: [], firstNames: [], emails: [], phones: [] };
  for (const list of LISTS) for (let left = reader.varint(); left > 0; left--) lists[list].push(reader.text());
  return lists;
}
