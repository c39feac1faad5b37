import { decodeEscapes } from './escapes.ts';
import { decodeMojibake } from './mojibake.ts';
import { MAY_BE_DAMAGED, scanText } from './scan-text.ts';

/** Longer texts are not repaired: no real field is that long, and the work on hostile input stays bounded. */
const MAX_LENGTH = 1000;

/** A letter that was lost when the text was saved in an encoding without it. */
const LOST_LETTER = /(?<=\p{L})[?\ufffd]+(?=\p{L})|\ufffd+/gu;

/**
 * Undoes what programs did to a text by mistake: UTF-8 read as another encoding, once or twice, HTML entities, and escapes.
 * Letters that are lost are left out, so that the rest of their word stays together.
 * @returns the text itself if nothing had to be repaired
 */
export function repairText(text: string): string {
  if (text.length > MAX_LENGTH || (scanText(text) & MAY_BE_DAMAGED) === 0) return text;
  return decodeMojibake(decodeEscapes(text)).replace(LOST_LETTER, '');
}
