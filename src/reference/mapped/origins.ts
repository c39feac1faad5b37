import type { Origin } from '../../matching/model.ts';
import type { ByteReader, ByteWriter } from '../../storage/bytes.ts';

/*
 * The origins of the members of a household. Most blocks hold rows of one source, whose number is then in the head of the
 * block. The line of the first member of a household is stored as it is, those of the others relative to the one before.
 *
 *     no origins (source 0)      nothing
 *     one source (1 to 14)       line varint · difference varint, zigzag, of each further member
 *     any (15)                   of each member: source + 1 varint, 0 if it is not known · line varint if it is known
 */

const NONE = 0;
const MAX_COMMON = 14;
const MIXED = 15;

/** Writes the origins of the members of a block. */
export class OriginWriter {
  /** Of each member: the number of the source plus one, 0 if it is not known. */
  private readonly sources: number[] = [];
  private readonly lines: number[] = [];
  private written = 0;

  /** Adds that of the next member. @param source the number plus one, 0 if it is not known */
  add(source: number, line: number): void {
    this.sources.push(source);
    this.lines.push(line);
  }

  /** 0 if no member has an origin, the number of the source plus one if all are from one of the first 14, 15 otherwise. */
  commonSource(): number {
    const { sources } = this;
    const common = sources[0] ?? NONE;
    for (let i = 1; i < sources.length; i++) if (sources[i] !== common) return MIXED;
    return common <= MAX_COMMON ? common : MIXED;
  }

  /** Writes those of the members of the next household. @param source of the block: {@link commonSource} */
  write(out: ByteWriter, members: number, source: number): void {
    const { sources, lines, written: from } = this;
    const to = from + members;
    this.written = to;
    if (source === NONE) return;
    for (let i = from; i < to; i++) {
      const line = lines[i]!;
      if (source !== MIXED) out.varint(i === from ? line : zigzag(line - lines[i - 1]!));
      else {
        out.varint(sources[i]!);
        if (sources[i] !== NONE) out.varint(line);
      }
    }
  }

  reset(): void {
    this.sources.length = 0;
    this.lines.length = 0;
    this.written = 0;
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

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unzigzag(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}
