/**
 * The upper halves of single-byte code pages under which UTF-8 bytes are read by mistake. Written out: the `TextDecoder` of
 * Node.js 20 reads windows-1252 as ISO-8859-1.
 */

/** Characters of the bytes 0x80 to 0xFF. */
const LATIN_1 = String.fromCharCode(...Array.from({ length: 128 }, (_, index) => 0x80 + index));
const WINDOWS_1252 = `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${LATIN_1.slice(32)}`;
const MAC_ROMAN =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';

export interface CodePage {
  /** The byte of each character beyond ASCII. */
  readonly bytes: ReadonlyMap<number, number>;
  /** Characters that are read for the first byte of a UTF-8 sequence. */
  readonly leads: ReadonlySet<number>;
}

const FIRST_LEAD = 0xc2;
const LAST_LEAD = 0xf4;
/** The last lead byte of Latin letters. Later lead bytes are letters only in code pages that are rare. */
const LAST_LATIN_LEAD = 0xc5;
/** The lead byte of typographic quotes and dashes. */
const PUNCTUATION_LEAD = 0xe2;

/** @param pages where one character has two bytes, that of the first page counts */
function codePageOf(lastLead: number, ...pages: readonly string[]): CodePage {
  const bytes = new Map<number, number>();
  for (const characters of pages.toReversed()) {
    for (let index = 0; index < characters.length; index++) bytes.set(characters.charCodeAt(index), 0x80 + index);
  }
  const isLead = (byte: number) => (byte >= FIRST_LEAD && byte <= lastLead) || byte === PUNCTUATION_LEAD;
  return { bytes, leads: new Set([...bytes].filter(([, byte]) => isLead(byte)).map(([code]) => code)) };
}

/** Windows-1252 first: it is the usual one. */
export const CODE_PAGES: readonly CodePage[] = [
  codePageOf(LAST_LEAD, WINDOWS_1252, LATIN_1),
  codePageOf(LAST_LATIN_LEAD, MAC_ROMAN),
  codePageOf(LAST_LATIN_LEAD, CP850),
];

const LEADS = new Set(CODE_PAGES.flatMap(({ leads }) => [...leads]));

/** Whether a character can be the first byte of a UTF-8 sequence read under a wrong code page. */
export function canBeLead(code: number): boolean {
  return LEADS.has(code);
}
