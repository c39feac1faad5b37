import { describe, expect, it } from 'vitest';
import { foldText } from './letters.ts';

describe('foldText', () => {
  it.each([
    ['', ''],
    ['   ', ''],
    ['dupont', 'DUPONT'],
    ['Jean-Pierre', 'JEAN PIERRE'],
    ["  de l'Église  ", 'DE L EGLISE'],
    ['O’Connor', 'O CONNOR'],
    ['a -- b', 'A B'],
    ['Noël', 'NOEL'],
    ['Noe\u0308l', 'NOEL'],
    ['Cœur, Lætitia', 'COEUR LAETITIA'],
    ['Straße', 'STRASSE'],
    ['STRAẞE', 'STRASSE'],
    ['Łódź Þór Đoković Øre', 'LODZ THOR DOKOVIC ORE'],
    ['İstanbul ılık', 'ISTANBUL ILIK'],
    ['Əliyev', 'ALIYEV'],
    ['Nguyễn Văn Đức', 'NGUYEN VAN DUC'],
    ['nº 12', 'N 12'],
    ['n° 12', 'N 12'],
    ['ＦＵＬＬ　１２', 'FULL 12'],
    ['ﬁn', 'FIN'],
    ['x²', 'X2'],
    ['½', '1 2'],
    ['Jean\u00adne', 'JEANNE'],
    ['\u202eJean\u200b', 'JEAN'],
    ['a\u0000b\ud800c', 'A B C'],
    ['Иванов Пётр', 'ИВАНОВ ПЕТР'],
    ['Αθήνα', 'ΑΘΗΝΑ'],
    ['שָׁלוֹם', 'שלום'],
    ['東京都 １２', '東京都 12'],
    ['١٢ شارع', '12 شارع'],
    ['हिन्दी', 'हिन्दी'],
    ['🏠 12', '12'],
    ['@AZ[`az{/09:', 'AZ AZ 09'],
    ['1ª2º3', '1 2 3'],
    ['aʹb˟c', 'A B C'],
    ['e\u0300\u036fx', 'EX'],
    ['ᾳ', 'ΑΙ'],
    ['x⁰', 'X0'],
    ['x\u007fy\u0080z', 'X Y Z'],
    ['ǆ', 'DZ'],
    ['𝒜ｂ', 'AB'],
    ['ж\u036fж˟ж', 'ЖЖ Ж'],
    ['жß œ ø', 'ЖSS OE O'],
    ['-ж-', 'Ж'],
    ['😀ж12😀ж', 'Ж12 Ж'],
    ['ж ٠٩٪ ۰۹ ०९ ০৯ ๐๙', 'Ж 09 09 09 09 09'],
  ])('folds %j to %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('returns folded text unchanged', () => {
    expect(foldText('12 BIS RUE DE L EGLISE')).toBe('12 BIS RUE DE L EGLISE');
  });

  it('folds short and long texts in the same way', () => {
    const short = "l'été à Besançon, cœur";
    expect(foldText(`${short} `.repeat(50))).toBe(Array.from({ length: 50 }, () => foldText(short)).join(' '));
  });
});
