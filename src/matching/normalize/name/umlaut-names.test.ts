import { describe, expect, it } from 'vitest';
import { foldText } from '../letters.ts';
import { latinReading } from '../text/latin-reading.ts';
import { POINT } from '../text/plain-text.ts';
import { readUmlautName } from './umlaut-names.ts';

describe('readUmlautName', () => {
  it.each([
    ['Salaün', 'SALAUN', 'SALAUEN'],
    ['MÜLLER', 'MULLER', 'MUELLER'],
    ['Tøndrevåg', 'TONDREVAG', 'TOENDREVAAG'],
    ['Noël', 'NOEL', ''],
  ])('of %s is %s, with the reading %j', (text, name, reading) => {
    expect(readUmlautName(text, POINT)).toEqual({ name, reading });
  });

  it.each(['Müller Schön', 'Müller-Schön', 'M. Ö', 'Ö.', 'Weiß', 'Жуков', ''])('leaves %j to other readers', (text) => {
    expect(readUmlautName(text, POINT)).toBeUndefined();
  });

  it('reads every letter as the other readers do', () => {
    for (let code = 0x20; code < 0x180; code++) {
      const text = `Dür${String.fromCharCode(code)}el`;
      const read = readUmlautName(text, POINT);
      if (read === undefined) continue;
      expect(read).toEqual({ name: foldText(text), reading: foldText(latinReading(text)!) });
    }
  });
});
