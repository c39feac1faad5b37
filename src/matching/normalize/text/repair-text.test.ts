import { describe, expect, it } from 'vitest';
import { repairText } from './repair-text.ts';

/** Characters of the bytes 0x80 to 0x9F in windows-1252. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const MAC = new TextDecoder('macintosh');

const asLatin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
const asWindows1252 = (text: string) =>
  asLatin1(text).replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]!);
const asMacRoman = (text: string) => MAC.decode(Buffer.from(text, 'utf8'));

describe('repairText', () => {
  const texts = ['Bénévaud', 'LÉVÊQUE', 'Noëllat', 'Françoise', 'Müllenberg', 'dall’abaco', 'Œuvre', 'Łukasz'];

  it.each(texts)('undoes UTF-8 read as another encoding: %s', (text) => {
    for (const damage of [asLatin1, asWindows1252, asMacRoman]) {
      expect(repairText(damage(text)), damage.name).toBe(text);
    }
  });

  it.each(texts)('undoes it twice: %s', (text) => {
    for (const damage of [asLatin1, asWindows1252]) {
      expect(repairText(damage(damage(text))), damage.name).toBe(text);
    }
  });

  it.each([
    ['B├®n├®vaud', 'Bénévaud'],
    ['mã¼ller', 'müller'],
    ['B&eacute;n&eacute;vaud', 'Bénévaud'],
    ['B&EACUTE;N&EACUTE;VAUD', 'BÉNÉVAUD'],
    ['B&#233;n&#xE9;vaud', 'Bénévaud'],
    ['B&amp;eacute;n&amp;eacute;vaud', 'Bénévaud'],
    ['O&#39;Neill', "O'Neill"],
    ['M. &amp; Mme Roche', 'M. & Mme Roche'],
    ['B%C3%A9n%C3%A9vaud', 'Bénévaud'],
    ['B%E9n%E9vaud', 'Bénévaud'],
    ['B\\u00e9n\\u00e9vaud', 'Bénévaud'],
    ['Ren\ufffdville', 'Renville'],
    ['B?n?vaud', 'Bnvaud'],
    ['B=C3=A9n=C3=A9vaud', 'Bénévaud'],
    ['B‚n‚vaud', 'Bénévaud'],
    ['Fran‡ois', 'François'],
    ['Fran\u008dois', 'François'],
    ['BŽnŽvaud', 'Bénévaud'],
  ])('repairs %j to %j', (text, repaired) => {
    expect(repairText(text)).toBe(repaired);
  });

  it.each([
    'Bénévaud',
    'JOÃO',
    'Irmã «Ana»',
    'Lycée É»',
    'Nguyễn',
    'Сидоркевич',
    '東京',
    'M. & Mme Roche',
    '100 %',
    'C:\\temp',
    'Qui ?',
    'a?',
    '&unknown;',
    '',
    'Ã',
    `&eacute;${'x'.repeat(1000)}`,
  ])('leaves an undamaged text as it is: %j', (text) => {
    expect(repairText(text)).toBe(text);
  });
});
