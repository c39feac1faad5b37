import { plainTown, type TownContext } from '../../matching/normalize/plain-bytes.ts';
import { ByteWriter } from '../../storage/bytes.ts';

/** A town as it is written in a file. */
export interface Town {
  readonly context: TownContext;
  /** Its name as written, in UTF-8. */
  readonly written: Uint8Array;
  /** Country, postal code and town as a record holds them. */
  readonly texts: Uint8Array;
  /** Another spelling with the same postal code. */
  readonly next: Town | undefined;
}

const CODE_LENGTH = 5;
const ZERO = 48;

/** Kept for each code; more than 95 % of the codes have fewer towns. */
const MAX_SPELLINGS = 16;
/** Longer names are not kept. */
const MAX_NAME_BYTES = 40;

/** French towns by their postal code and the bytes of their name. */
export class KnownTowns {
  private readonly byCode: (Town | undefined)[] = new Array<undefined>(10 ** CODE_LENGTH).fill(undefined);
  private readonly writer = new ByteWriter();

  /**
   * @param start of the name in `bytes`, to `end`; the code is the five bytes from `code` on
   * @returns `undefined` for a town that `normalizePerson` has to read
   */
  find(bytes: Buffer, code: number, start: number, end: number): Town | undefined {
    const number = numberAt(bytes, code);
    if (number < 0 || end - start > MAX_NAME_BYTES) return undefined;
    let count = 0;
    for (let town = this.byCode[number]; town !== undefined; town = town.next) {
      if (isWritten(town.written, bytes, start, end)) return town;
      count++;
    }
    return count < MAX_SPELLINGS ? this.learn(number, bytes, code, start, end) : undefined;
  }

  private learn(number: number, bytes: Buffer, code: number, start: number, end: number): Town | undefined {
    const postalCode = bytes.toString('latin1', code, code + CODE_LENGTH);
    const context = plainTown(postalCode, bytes.toString('utf8', start, end));
    if (context === undefined) return undefined;
    const { writer } = this;
    writer.reset();
    writer.text(context.country);
    writer.text(context.postalCode);
    writer.text(context.city);
    const town: Town = {
      context,
      written: new Uint8Array(bytes.subarray(start, end)),
      texts: new Uint8Array(writer.view()),
      next: this.byCode[number],
    };
    this.byCode[number] = town;
    return town;
  }
}

/** The number of five digits; -1 for other bytes. */
function numberAt(bytes: Uint8Array, start: number): number {
  let number = 0;
  for (let at = start; at < start + CODE_LENGTH; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = 10 * number + digit;
  }
  return number;
}

/** Whether the bytes from `start` to `end` are those. */
function isWritten(written: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (written.length !== end - start) return false;
  for (let i = 0; i < written.length; i++) if (written[i] !== bytes[start + i]) return false;
  return true;
}
