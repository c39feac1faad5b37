import type { Alternatives } from '../matching/model.ts';
import type { ByteReader, ByteWriter } from '../storage/bytes.ts';

/** The lists in their stored order. */
const LISTS = ['lastNames', 'firstNames', 'emails', 'phones'] as const;

/** Writes the alternatives of a person: the length of each list, then its texts. One byte without alternatives. */
export function writeAlternatives(out: ByteWriter, alternatives: Alternatives | undefined): void {
  out.uint8(alternatives === undefined ? 0 : 1);
  if (alternatives === undefined) return;
  for (const list of LISTS) {
    out.varint(alternatives[list].length);
    for (const text of alternatives[list]) out.text(text);
  }
}

/** Reads what {@link writeAlternatives} wrote. */
export function readAlternatives(reader: ByteReader): Alternatives | undefined {
  if (reader.uint8() === 0) return undefined;
  const lists: Record<(typeof LISTS)[number], string[]> = { lastNames: [], firstNames: [], emails: [], phones: [] };
  for (const list of LISTS) for (let left = reader.varint(); left > 0; left--) lists[list].push(reader.text());
  return lists;
}
