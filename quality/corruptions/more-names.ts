import { type Context, type Corruption, ofField, pick } from './corruption.ts';
import { bare } from './letters.ts';

const FAMILY = 'more name parts';

function lastName(name: string, description: string, change: Parameters<typeof ofField>[1]): Corruption {
  return { name, family: FAMILY, description, fields: ['lastName'], apply: ofField('lastName', change) };
}

const ADDED_PARTICLES: Readonly<Record<string, readonly string[]>> = {
  FR: ['Le', 'La', 'De', 'Du', "D'", 'De La'],
  DE: ['von', 'von der', 'zu'],
  NL: ['de', 'van', 'van der', 'van den'],
  BE: ['De', 'Van', 'Van den'],
  ES: ['de', 'de la', 'del'],
  IT: ['De', 'Di', 'Lo', 'Della'],
};

const MARITAL_WORDING: readonly ((name: string, other: string) => string)[] = [
  (name, other) => `${name} née ${other}`,
  (name, other) => `${name} (née ${other})`,
  (name, other) => `${other} épouse ${name}`,
  (name, other) => `${other} ép. ${name}`,
  (name, other) => `${other} veuve ${name}`,
  (name, other) => `${name} / ${other}`,
  (name, other) => `${name} dit ${other}`,
  (name, other) => `${name} divorcée ${other}`,
];

const MARITAL_WORDING_ABROAD: Readonly<Record<string, readonly ((name: string, other: string) => string)[]>> = {
  en: [
    (name, other) => `${name} (nee ${other})`,
    (name, other) => `${name} formerly ${other}`,
    (name, other) => `${name} aka ${other}`,
  ],
  de: [(name, other) => `${name} geb. ${other}`, (name, other) => `${name} (geborene ${other})`],
  nl: [(name, other) => `${name} geb. ${other}`, (name, other) => `${name}-${other}`],
  it: [(name, other) => `${name} in ${other}`, (name, other) => `${name} nata ${other}`],
  es: [(name, other) => `${name} de ${other}`],
  pl: [(name, other) => `${name} z domu ${other}`],
};

/** Language of a country; `fr` for France, and `en` for countries without a table. */
export function languageOf(country: string): string {
  return LANGUAGES[country] ?? 'en';
}

const LANGUAGES: Readonly<Record<string, string>> = {
  FR: 'fr',
  DE: 'de',
  NL: 'nl',
  BE: 'nl',
  ES: 'es',
  IT: 'it',
  PL: 'pl',
  GR: 'el',
};

/** The birth name if the person has one, else another name. */
function otherName({ person, random, surroundings }: Context): string {
  return person.birthName === '' ? surroundings.anyone(random).lastName : person.birthName;
}

const COUPLES: Readonly<Record<string, readonly string[]>> = {
  fr: ['M. et Mme', 'M. ou Mme', 'Mr & Mme', 'Monsieur et Madame', 'M et Mme', 'Mme et M.'],
  en: ['Mr & Mrs', 'Mr and Mrs'],
  de: ['Herr und Frau', 'Eheleute', 'Familie'],
  nl: ['Dhr. en Mevr.', 'Fam.'],
  it: ['Sigg.', 'Famiglia'],
  es: ['Sres.', 'Familia'],
  pl: ['Państwo'],
  el: ['Οικογένεια'],
};

const CIVILITIES: Readonly<Record<string, readonly string[]>> = {
  en: ['Mr', 'Mrs', 'Ms', 'Miss', 'Dr', 'Mr.', 'Sir', 'Prof.'],
  de: ['Herr', 'Frau', 'Herr Dr.', 'Frau Dr.', 'Prof. Dr.', 'Dipl.-Ing.'],
  nl: ['Dhr.', 'Mevr.', 'Mw.', 'Drs.', 'Ing.'],
  it: ['Sig.', 'Sig.ra', 'Dott.', 'Dott.ssa', 'Avv.'],
  es: ['Sr.', 'Sra.', 'D.', 'Dña.', 'Don', 'Doña'],
  pl: ['Pan', 'Pani', 'mgr', 'dr'],
  el: ['Κος', 'Κα'],
};

const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  en: ['Jr.', 'Sr.', 'III', 'II', 'PhD', 'Esq.'],
  de: ['jun.', 'sen.'],
  it: ['Junior'],
};

const REMARKS = [
  'Famille X',
  'Succession X',
  'Indivision X',
  'Consorts X',
  'X NPAI',
  'X (décédé)',
  'SARL X',
  'Ets X',
  'X et fils',
] as const;

/** Names with additional parts, or with their parts in another order. */
export const moreNamesCorruptions: readonly Corruption[] = [
  lastName(
    'last-name-part-added',
    'A further name behind the last name: MARTIN DUVAL for MARTIN.',
    (text, { random, surroundings }) => {
      const other = surroundings.anyone(random).lastName;
      return text === '' || bare(other) === bare(text) ? undefined : `${text}${random.chance(0.5) ? ' ' : '-'}${other}`;
    },
  ),
  lastName('particle-added', 'A particle that the file does not have: LE ROY for ROY.', (text, { person, random }) => {
    const particles = ADDED_PARTICLES[person.country] ?? [];
    const particle = pick(particles, random);
    if (particle === undefined || text === '' || text.includes(' ')) return undefined;
    return particle.endsWith("'") ? particle + text : `${particle} ${text}`;
  }),
  lastName('marital-wording', 'Both names with the words between them: DUPONT née MARTIN.', (text, context) => {
    const language = languageOf(context.person.country);
    const wordings = language === 'fr' ? MARITAL_WORDING : (MARITAL_WORDING_ABROAD[language] ?? []);
    const other = otherName(context);
    const wording = pick(wordings, context.random);
    return text === '' || bare(other) === bare(text) ? undefined : wording?.(text, other);
  }),
  lastName('couple-civility', 'A couple before the name: M. et Mme DUPONT.', (text, { person, random }) =>
    text === '' ? undefined : `${pick(COUPLES[languageOf(person.country)] ?? [], random)!} ${text}`,
  ),
  {
    ...lastName(
      'title-abroad',
      'A title before the last name: Herr Dr., Sig.ra, Mevr., Miss.',
      (text, { person, random }) => {
        const title = pick(CIVILITIES[languageOf(person.country)] ?? [], random);
        return title === undefined || text === '' ? undefined : `${title} ${text}`;
      },
    ),
    where: 'abroad',
  },
  {
    ...lastName('generation-suffix', 'A suffix behind the last name: Jr., III, sen.', (text, { person, random }) => {
      const suffix = pick(SUFFIXES[languageOf(person.country)] ?? [], random);
      return suffix === undefined || text === '' ? undefined : `${text} ${suffix}`;
    }),
    where: 'abroad',
  },
  {
    ...lastName('particle-behind', 'The particle behind the name: Meer, van der.', (text) => {
      const parts = /^((?:van|von|de|der|den|del|della|di|la|le|du|'t|zu) )+(?=\p{Lu})/iu.exec(text)?.[0];
      return parts === undefined ? undefined : `${text.slice(parts.length)}, ${parts.trim()}`;
    }),
    where: 'abroad',
  },
  lastName(
    'name-remark',
    'A remark or a company form with the name: Famille, Succession, NPAI, SARL.',
    (text, { random }) => (text === '' ? undefined : pick(REMARKS, random)!.replace('X', text)),
  ),
  lastName('name-parts-reversed', 'The parts of a compound name in the other order.', (text) => {
    const parts = text.split('-');
    return parts.length === 2 && parts.every((part) => part.length > 2) ? `${parts[1]}-${parts[0]}` : undefined;
  }),
  {
    ...lastName('last-name-saint-abbreviated', 'ST for SAINT in the last name.', (text) =>
      /^sainte?[- ]/i.test(text) ? text.replace(/^saint(e?)[- ]/i, (_, ending: string) => `St${ending} `) : undefined,
    ),
    where: 'france',
  },
  {
    name: 'first-name-in-last-name',
    family: FAMILY,
    description: 'First and last name in the field of the last name, the first name given again or not at all.',
    fields: ['lastName', 'firstName'],
    apply: (typed, { random }) => {
      const { lastName: last, firstName: first } = typed;
      if (last === '' || first === '') return undefined;
      const full = random.chance(0.5) ? `${first} ${last}` : `${last} ${first}`;
      return { ...typed, lastName: full, firstName: random.chance(0.5) ? first : '' };
    },
  },
];

const SECOND_NAMES: Readonly<Record<string, readonly string[]>> = {
  fr: ['Marie', 'Louis', 'Anne', 'Pierre', 'Jean', 'André', 'Lucie', 'Émile'],
  en: ['Rose', 'James', 'Ann', 'Lee', 'Grace', 'Edward'],
  de: ['Maria', 'Johann', 'Anna', 'Friedrich'],
  es: ['María', 'José', 'Isabel', 'Luis'],
  it: ['Maria', 'Antonio', 'Rosa', 'Carlo'],
  nl: ['Maria', 'Johannes', 'Anna', 'Jacobus'],
  pl: ['Maria', 'Jan', 'Anna', 'Józef'],
};

function firstName(name: string, description: string, change: Parameters<typeof ofField>[1]): Corruption {
  return {
    name,
    family: 'several first names',
    description,
    fields: ['firstName'],
    apply: ofField('firstName', change),
  };
}

/** First names as on identity documents and on forms for two people. */
export const severalFirstNamesCorruptions: readonly Corruption[] = [
  firstName(
    'first-names-of-document',
    'All given names, as on an identity document: Jean, Pierre, Marie.',
    (text, { person, random }) => {
      const further = (SECOND_NAMES[languageOf(person.country)] ?? []).filter(
        (name) => !bare(text).includes(bare(name)),
      );
      if (text === '' || further.length < 2) return undefined;
      const first = random.below(further.length);
      const names = [...text.split(' '), further[first]!, further[(first + 1) % further.length]!];
      return names.join(random.chance(0.5) ? ', ' : ' ');
    },
  ),
  firstName(
    'first-name-compound-initial',
    'One part of a compound first name as its initial: J.-Pierre, Marie-Th.',
    (text, { random }) => {
      const parts = text.split(/[- ]/);
      if (parts.length !== 2 || parts.some((part) => part.length < 3)) return undefined;
      const [left = '', right = ''] = parts;
      return random.chance(0.5) ? `${left.charAt(0)}.-${right}` : `${left}-${right.charAt(0)}.`;
    },
  ),
  firstName(
    'first-names-of-couple',
    'Two people in the field: Jean et Marie.',
    (text, { household, random, surroundings }) => {
      const others = household.map((member) => member.firstName).filter((name) => bare(name) !== bare(text));
      const other = pick(others, random) ?? surroundings.anyone(random).firstName;
      return text === '' || other === '' ? undefined : `${text} ${random.chance(0.7) ? 'et' : '&'} ${other}`;
    },
  ),
];
