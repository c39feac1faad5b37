import type { Household, Member, Origin } from '../../matching/model.ts';
import type { ByteReader, ByteWriter } from '../../storage/bytes.ts';

/*
 * The origins of the members of a household. Most blocks hold rows of one source, whose number is then in the head of the
 * block. The line of the first member of a household is stored as it is, those of the others relative to the one before.
 *
 *     no origins (source 0)      nothing
 *     one source (1 to 14)       line varint · difference varint, zigzag, of each further member
 *     any (15)                   of each member: source + 1 varint, 0 if it is not known · line varint if it is known
 */

export const NONE = 0;
export const MAX_COMMON = 14;
export const MIXED = 15;

/** 0 if no member has an origin, the number of the source plus one if all are from one of the first 14, 15 otherwise. */
export function commonSource(households: readonly Household[]): number {
  let common: number | undefined;
  for (const { members } of households) {
    for (const { origin } of members) {
      const source = origin === undefined ? NONE : origin.source + 1;
      if (common === undefined) common = source;
      else if (common !== source) return MIXED;
    }
  }
  return common === undefined || common <= MAX_COMMON ? (common ?? NONE) : MIXED;
}

/** @param source of the block: {@link commonSource} */
export function writeOrigins(out: ByteWriter, members: readonly Member[], source: number): void {
  if (source === NONE) return;
  let before: number | undefined;
  for (const { origin } of members) {
    if (source === MIXED) {
      out.varint(origin === undefined ? 0 : origin.source + 1);
      if (origin !== undefined) out.varint(origin.line);
    } else {
      const { line } = origin!;
      out.varint(before === undefined ? line : zigzag(line - before));
      before = line;
    }
  }
}

export function readOrigins(reader: ByteReader, count: number, source: number): (Origin | undefined)[] {
  let before: number | undefined;
  return Array.from({ length: count }, () => {
    if (source === NONE) return undefined;
    if (source === MIXED) {
      const found = reader.varint();
      return found === 0 ? undefined : { source: found - 1, line: reader.varint() };
    }
    const value = reader.varint();
    before = before === undefined ? value : before + unzigzag(value);
    return { source: source - 1, line: before };
  });
}

export function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unzigzag(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}
