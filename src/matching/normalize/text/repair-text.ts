import { decodeEscapes } from './escapes.ts';
import { MISREAD_LETTERS } from './misread-letters.ts';
import { decodeMojibake } from './mojibake.ts';
import { MAY_BE_DAMAGED, scanText } from './scan-text.ts';

/** Longer texts are not repaired: no real field is that long, and the work on hostile input stays bounded. */
const MAX_LENGTH = 1000;

/** A letter that was lost when the text was saved in an encoding without it. */
const LOST_LETTER = /(?<=\p{L})[?\ufffd]+(?=\p{L})|\ufffd+/gu;

/** The signs of {@link MISREAD_LETTERS} between letters. Ž is é only between small letters, because it is a letter too. */
const MISREAD_LETTER = /(?<=\p{L})[‚‡ˆ‰\u008d\u008f\u0090](?=\p{L})|(?<=\p{Ll}|^\p{Lu}|\s\p{Lu})Ž(?=\p{Ll})/gu;

/**
 * Undoes what programs did to a text by mistake: UTF-8 read as another encoding, once or twice, HTML entities, and escapes.
 * Letters that are lost are left out, so that the rest of their word stays together.
 * @returns the text itself if nothing had to be repaired
 */
export function repairText(text: string): string {
  if (text.length > MAX_LENGTH || (scanText(text) & MAY_BE_DAMAGED) === 0) return text;
  const decoded = decodeMojibake(decodeEscapes(text));
  return decoded.replace(MISREAD_LETTER, (sign) => MISREAD_LETTERS.get(sign)!).replace(LOST_LETTER, '');
}
