/** Encodings of one byte a character, all of which agree with ASCII. */
export type SingleByteEncoding = 'windows-1252' | 'iso-8859-15' | 'macintosh' | 'ibm850';

/** ISO-8859-1: the character of each byte from 0x80 on has the code of the byte. */
const LATIN_1 = String.fromCharCode(...Array.from({ length: 128 }, (_, index) => 0x80 + index));
/** WHATWG Encoding Standard, index windows-1252. The TextDecoder of Node 20 decodes 0x80 to 0x9F as ISO-8859-1. */
const WINDOWS_1252 = `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${LATIN_1.slice(32)}`;
/** WHATWG Encoding Standard, index iso-8859-15: its differences from ISO-8859-1. */
const ISO_8859_15 = LATIN_1.replace(
  /[\xa4\xa6\xa8\xb4\xb8\xbc-\xbe]/g,
  (char) => '€ŠšŽžŒœŸ'['¤¦¨´¸¼½¾'.indexOf(char)]!,
);
/** Unicode, APPLE/ROMAN.TXT. */
const MAC_ROMAN =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';
/** Unicode, MICSFT/PC/CP850.TXT. */
const IBM_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';

const PAGES: Readonly<Record<SingleByteEncoding, string>> = {
  'windows-1252': WINDOWS_1252,
  'iso-8859-15': ISO_8859_15,
  macintosh: MAC_ROMAN,
  ibm850: IBM_850,
};

export function decodeSingleBytes(bytes: Buffer, encoding: SingleByteEncoding): string {
  const page = PAGES[encoding];
  return bytes.toString('latin1').replace(/[\x80-\xff]/g, (char) => page[char.charCodeAt(0) - 0x80]!);
}

/** Relative frequency of accented letters in French text; other letters count 1. Source: letter counts of French towns and first names. */
const FREQUENCIES: Readonly<Record<string, number>> = { é: 10, è: 5, à: 3, ç: 2, ê: 2, ô: 2, î: 2, ï: 2, ë: 2 };

const LETTER = /\p{L}/u;
const HIGH_BYTE = /([A-Za-z\x80-\xff])([\x80-\xff])(?=([A-Za-z\x80-\xff]?))/g;

/** Weight of a letter inside a word: its frequency in French, less if its case differs from its neighbours; 0 for other characters. */
function weightOf(letter: string, before: string, after: string): number {
  if (!LETTER.test(letter)) return 0;
  const lower = letter.toLowerCase();
  const isUpperCase = letter !== lower;
  const isInCapitals = /[A-Z]/.test(before) && !/[a-z]/.test(after);
  return (FREQUENCIES[lower] ?? 1) * (isUpperCase === isInCapitals ? 1 : 0.2);
}

/** How well an encoding fits: the weights of all bytes beyond ASCII that stand inside words. */
function fitOf(text: string, encoding: SingleByteEncoding): number {
  let fit = 0;
  for (const [, before, byte, after] of text.matchAll(HIGH_BYTE)) {
    fit += weightOf(PAGES[encoding][byte!.charCodeAt(0) - 0x80]!, before!, after!);
  }
  return fit;
}

/** Another encoding than Windows-1252 is chosen only if it fits this many times better. */
const MIN_ADVANTAGE = 3;
/** Characters that are examined: enough to tell the encodings apart. */
const MAX_LENGTH = 65_536;

/**
 * Detects the encoding of text that is not UTF-8: Windows-1252, or that of old Macintosh or DOS files.
 *
 * @param text the bytes, decoded as ISO-8859-1
 */
export function detectSingleByteEncoding(text: string): SingleByteEncoding {
  const sample = text.slice(0, MAX_LENGTH);
  const usual = fitOf(sample, 'windows-1252');
  const [best, fit] = (['macintosh', 'ibm850'] as const)
    .map((encoding) => [encoding, fitOf(sample, encoding)] as const)
    .reduce((one, other) => (other[1] > one[1] ? other : one));
  return fit > MIN_ADVANTAGE * usual ? best : 'windows-1252';
}
