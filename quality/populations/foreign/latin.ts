/** Greek letters in Latin script, after ELOT 743 without its rules for digraphs. */
const GREEK: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};

/** Greek digraphs for a single sound. */
const GREEK_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/ου/g, 'ou'],
  [/αυ/g, 'av'],
  [/ευ/g, 'ev'],
  [/γγ/g, 'ng'],
  [/μπ/g, 'b'],
  [/ντ/g, 'nt'],
];

/** Letters of Latin alphabets with a common spelling in ASCII. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  å: 'aa',
  ø: 'oe',
  æ: 'ae',
  œ: 'oe',
  ñ: 'ny',
};

/** Letters with a stroke, which have no decomposition in Unicode. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' };

function isGreek(text: string): boolean {
  return /\p{Script=Greek}/u.test(text);
}

function titleCase(text: string, model: string): string {
  return model === model.toUpperCase()
    ? text.toUpperCase()
    : text.replace(/(?<=^|[ -])\p{L}/gu, (letter) => letter.toUpperCase());
}

function greekInLatin(text: string): string {
  let latin = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  for (const [pattern, replacement] of GREEK_PAIRS) latin = latin.replace(pattern, replacement);
  return titleCase([...latin].map((letter) => GREEK[letter] ?? letter).join(''), text);
}

/** The text in Latin letters: Greek is transliterated, `ä` becomes `ae`. */
export function transliterated(text: string): string {
  if (isGreek(text)) return greekInLatin(text);
  return [...text]
    .map((letter) => {
      const written = WRITTEN_OUT[letter.toLowerCase()];
      if (written === undefined) return letter;
      return letter === letter.toLowerCase() ? written : written.charAt(0).toUpperCase() + written.slice(1);
    })
    .join('');
}

/** The text in ASCII, without accents. */
export function ascii(text: string): string {
  const latin = isGreek(text) ? greekInLatin(text) : text;
  return [...latin.normalize('NFD').replace(/\p{M}/gu, '')]
    .map((letter) => {
      const plain = PLAIN[letter.toLowerCase()];
      return plain === undefined ? letter : letter === letter.toLowerCase() ? plain : plain.toUpperCase();
    })
    .join('');
}
