import type { Random } from '../../src/population/random.ts';
import { pick } from './corruption.ts';
import { bare, inCaseOf } from './letters.ts';

/** Spellings, and the phonetic spellings that people write who only heard the name. */
type Homophones = readonly (readonly [RegExp, string])[];

const VOWEL = '[aeiouyàâäéèêëîïôöùûü]';
const CONSONANT = '[bcdfghjklmnpqrstvwxz]';

const FRENCH: Homophones = [
  [/ph/g, 'f'],
  [/f(?=[aeiouy])/g, 'ph'],
  [/eau/g, 'o'],
  [/eau/g, 'au'],
  [/(?<!e)au/g, 'o'],
  [/o(?=t\b|lt\b|d\b)/g, 'au'],
  [/(?<=[a-z])y/g, 'i'],
  [/i(?=\b)/g, 'y'],
  [/th/g, 't'],
  [/qu(?=[eiaoé])/g, 'k'],
  [/c(?=[aou])/g, 'k'],
  [/ck/g, 'k'],
  [/k/g, 'c'],
  [/ai(?![nl])/g, 'è'],
  [/ei/g, 'ai'],
  [/en(?=[tdscg])/g, 'an'],
  [/an(?=[tdscg])/g, 'en'],
  [/ain/g, 'in'],
  [/in\b/g, 'ain'],
  [/z\b/g, 's'],
  [new RegExp(`(?<=${VOWEL})s(?=${VOWEL})`, 'g'), 'z'],
  [new RegExp(`(?<=${VOWEL})ss(?=${VOWEL})`, 'g'), 's'],
  [/ç/g, 'ss'],
  [/c(?=[eiy])/g, 's'],
  [/ge(?=[aou])/g, 'j'],
  [/g(?=[eiy])/g, 'j'],
  [/gn/g, 'ni'],
  [/sch/g, 'ch'],
  [/w/g, 'v'],
  [/er\b/g, 'é'],
  [/(?<=[a-z])et\b/g, 'ey'],
  [/\bh/g, ''],
  [/(?<=[bdgkr])h/g, ''],
  [/(?<=[a-zé])[stdxz]\b/g, ''],
  [/(?<=[a-z])e\b/g, ''],
  ...[...'lmnrtpf'].map((letter) => [new RegExp(letter + letter, 'g'), letter] as const),
  ...[...'lmnrt'].map((letter) => [new RegExp(`(?<=${VOWEL})${letter}(?=${VOWEL})`, 'g'), letter + letter] as const),
  [new RegExp(`(?<=${CONSONANT})s\\b`, 'g'), ''],
];

/** `ab→c` as a rule; `$` is the end of a word, `^` its beginning. */
function rules(text: string): Homophones {
  return text.split(' ').map((rule) => {
    const [from = '', to = ''] = rule.split('→');
    const pattern = from.replace(/^\^/, '(?<=^|[ -])').replace(/\$$/, '(?=$|[ -])');
    return [new RegExp(pattern, 'g'), to];
  });
}

const DOUBLED: Homophones = [...'lmnrtpfs'].map((letter) => [new RegExp(letter + letter, 'g'), letter]);
const SINGLE: Homophones = [...'lmnrt'].map((letter) => [
  new RegExp(`(?<=[aeiouy])${letter}(?=[aeiouy])`, 'g'),
  letter + letter,
]);

/** Spellings that sound alike, by language, derived from the spelling rules of each language. */
const HOMOPHONES: Readonly<Record<string, Homophones>> = {
  fr: FRENCH,
  en: [
    ...rules(
      'ph→f ck→k c(?=[aou])→k k→c ei→ie ie→ei y→i i(?=[a-z])→y ee→ea ea→ee ou→ow ow→ou th→t ^wh→w ^kn→n e$→ son$→sen',
    ),
    ...rules('er$→or or$→er ar$→er ai→ay ay→ey s(?=[aeiou])→z igh→y mac→mc ^mc→mac'),
    ...DOUBLED,
    ...SINGLE,
  ],
  de: [
    ...rules('ei→ai ai→ei ay→ei ie→i ä→e eu→oi äu→eu v→f f→v dt→t d$→t ck→k k$→ck th→t tz→z z$→tz ß→ss y→i ph→f c→k'),
    ...rules('(?<=[aeiouäöü])h(?=[lmnr])→ sch→sh'),
    ...DOUBLED,
    ...SINGLE,
  ],
  nl: [...rules('ij→ei ei→ij y→ij ou→au au→ou c→k ^s→z ^z→s ch→g dt→t d$→t aa→a ee→e oo→o ck→k f→v th→t'), ...DOUBLED],
  es: [
    ...rules('b→v v→b z→s c(?=[ei])→s s(?=[ei])→c ll→y y(?=[aeo])→ll h→ g(?=[ei])→j j(?=[ei])→g qu→k ñ→ni x→s'),
    ...DOUBLED,
  ],
  it: [...rules('gn→ni gli→li ch→k cq→q zz→z z→zz c(?=[aou])→k j→i y→i'), ...DOUBLED, ...SINGLE],
  pl: [...rules('rz→ż ż→rz ó→u u→ó ch→h h→ch ą→on ę→en ś→s ć→c ł→l w→v ks→x'), ...DOUBLED],
  el: rules('η→ι υ→ι ι→η ει→ι οι→ι ω→ο ο→ω αι→ε λλ→λ σσ→σ ββ→β'),
};

/**
 * Another spelling of the same sound.
 * @param language ISO 639-1; without rules for the language, the English ones are used
 */
export function spellByEar(text: string, random: Random, language = 'fr'): string | undefined {
  const lower = text.toLowerCase();
  const choices = (HOMOPHONES[language] ?? HOMOPHONES.en!).flatMap(([pattern, replacement]) =>
    [...lower.matchAll(pattern)].map((match) => ({ at: match.index, length: match[0].length, replacement })),
  );
  for (let attempt = 0; attempt < 8 && choices.length > 0; attempt++) {
    const { at, length, replacement } = pick(choices, random)!;
    const startsUpper = inCaseOf('x', text.charAt(at)) === 'X';
    const rest = replacement + text.slice(at + length);
    const changed = text.slice(0, at) + (startsUpper ? rest.charAt(0).toUpperCase() + rest.slice(1) : rest);
    if (bare(changed) !== bare(text) && bare(changed).length > 1) return changed;
  }
  return undefined;
}
