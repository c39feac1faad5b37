const { fromCharCode } = String;

/** A buffer of Latin-1 codes. */
export type Codes = Buffer & {
  /** What `toString('latin1')` calls; a quarter faster. */
  readonly latin1Slice: (start: number, end: number) => string;
};

/** Length up to which `String.fromCharCode` makes a text. */
export const MAX_SHORT_LENGTH = 12;

const { latin1Slice } = Buffer.prototype as Codes;

/** The text of the codes from `start` to before `end`. */
export function textOfCodes(codes: Codes, start: number, end: number): string {
  return end - start <= MAX_SHORT_LENGTH ? shortText(codes, start, end) : latin1Slice.call(codes, start, end);
}

/**
 * The text of some Latin-1 codes, at most {@link MAX_SHORT_LENGTH}. Takes a third of the time of `latin1Slice`, which
 * calls native code.
 */
function shortText(c: Uint8Array, start: number, end: number): string {
  const i = start;
  switch (end - i) {
    case 1:
      return fromCharCode(c[i]!);
    case 2:
      return fromCharCode(c[i]!, c[i + 1]!);
    case 3:
      return fromCharCode(c[i]!, c[i + 1]!, c[i + 2]!);
    case 4:
      return fromCharCode(c[i]!, c[i + 1]!, c[i + 2]!, c[i + 3]!);
    case 5:
      return fromCharCode(c[i]!, c[i + 1]!, c[i + 2]!, c[i + 3]!, c[i + 4]!);
    case 6:
      return fromCharCode(c[i]!, c[i + 1]!, c[i + 2]!, c[i + 3]!, c[i + 4]!, c[i + 5]!);
    case 7:
      return fromCharCode(c[i]!, c[i + 1]!, c[i + 2]!, c[i + 3]!, c[i + 4]!, c[i + 5]!, c[i + 6]!);
    case 8:
      return fromCharCode(c[i]!, c[i + 1]!, c[i + 2]!, c[i + 3]!, c[i + 4]!, c[i + 5]!, c[i + 6]!, c[i + 7]!);
    case 9:
      return fromCharCode(
        c[i]!,
        c[i + 1]!,
        c[i + 2]!,
        c[i + 3]!,
        c[i + 4]!,
        c[i + 5]!,
        c[i + 6]!,
        c[i + 7]!,
        c[i + 8]!,
      );
    case 10:
      return fromCharCode(
        c[i]!,
        c[i + 1]!,
        c[i + 2]!,
        c[i + 3]!,
        c[i + 4]!,
        c[i + 5]!,
        c[i + 6]!,
        c[i + 7]!,
        c[i + 8]!,
        c[i + 9]!,
      );
    case 11:
      return fromCharCode(
        c[i]!,
        c[i + 1]!,
        c[i + 2]!,
        c[i + 3]!,
        c[i + 4]!,
        c[i + 5]!,
        c[i + 6]!,
        c[i + 7]!,
        c[i + 8]!,
        c[i + 9]!,
        c[i + 10]!,
      );
    case 12:
      return fromCharCode(
        c[i]!,
        c[i + 1]!,
        c[i + 2]!,
        c[i + 3]!,
        c[i + 4]!,
        c[i + 5]!,
        c[i + 6]!,
        c[i + 7]!,
        c[i + 8]!,
        c[i + 9]!,
        c[i + 10]!,
        c[i + 11]!,
      );
    default:
      return '';
  }
}
