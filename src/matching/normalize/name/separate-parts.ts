import { foldText } from '../letters.ts';
import { tokensOf } from '../lists.ts';
import { isAllPhrases, type NameWordKind, type NameWordKinds, phraseLength } from './name-words.ts';
import { isParticle } from './particles.ts';

/** The parts of a last name that brackets, slashes and commas separate. */
export interface NameParts {
  /** The text without them. */
  readonly main: string;
  /** Texts of further names. */
  readonly others: readonly string[];
  readonly hasRemark: boolean;
}

const kinds = (...list: NameWordKind[]): NameWordKinds => new Set(list);

const CIVILITY = kinds('civility', 'title', 'joiner');
const NAMING = kinds('born', 'married', 'other');
const REMARK = kinds('remark', 'deceased', 'bracketed', 'household');
const DROPPED = kinds('civility', 'title', 'suffix', 'remark', 'deceased', 'bracketed', 'joiner', 'household');

const BRACKETS = /[([]([^()[\]]*)[)\]]?/g;

/** South Asian names say whose child or wife somebody is: `Kumar S/o Rajan`. The other person's name is not theirs. */
const RELATION = /\s[sdw]\/o\.?\s.*$/is;

/** The role of a part beside the main one. */
type PartKind = 'particle' | 'dropped' | 'remark' | 'naming' | 'name';

function kindOf(text: string, country: string): PartKind {
  const tokens = tokensOf(foldText(text));
  if (tokens.length === 0) return 'dropped';
  if (tokens.every(isParticle)) return 'particle';
  const context = { tokens, country };
  if (isAllPhrases(context, REMARK)) return 'remark';
  if (isAllPhrases(context, DROPPED)) return 'dropped';
  return phraseLength(context, NAMING, 0) > 0 ? 'naming' : 'name';
}

function isOnlyCivility(text: string, country: string): boolean {
  const tokens = tokensOf(foldText(text)).filter((token) => token !== 'M');
  return tokens.length === 0 || isAllPhrases({ tokens, country }, CIVILITY);
}

/**
 * Separates `MARTIN (DUVAL)`, `MARTIN/DUVAL`, `Tolhout, van der`, `Hinrich, geb. Vormel`, `ROCHE (NPAI)`. What belongs to the
 * main name joins it, a remark is dropped, and the rest is a further name.
 */
export function separateParts(text: string, country: string): NameParts {
  const parts = new PartCollector(country);
  const outside = text.replace(RELATION, '').replace(BRACKETS, (_, inside: string) => {
    parts.add(inside, 'bracket');
    return ' ';
  });
  const alternatives = outside.split(/[/;|]/).filter((part) => foldText(part) !== '');
  const named = alternatives.filter((part) => !isOnlyCivility(part, country));
  const [first = '', ...rest] = (named.length > 1 ? named.join(' ') : alternatives.join(' ')).split(',');
  for (const part of rest) parts.add(part, 'comma');
  if (rest.some((part) => kindOf(part, country) === 'name')) parts.others.push(first);
  if (named.length > 1) parts.others.push(...named);
  return { main: parts.complete(first), others: parts.others, hasRemark: parts.hasRemark };
}

class PartCollector {
  readonly others: string[] = [];
  hasRemark = false;
  private readonly country: string;
  private before = '';
  private after = '';

  constructor(country: string) {
    this.country = country;
  }

  /** @param place a name in brackets is another one, a name after a comma continues the first */
  add(part: string, place: 'bracket' | 'comma'): void {
    const kind = kindOf(part, this.country);
    if (kind === 'particle') this.before += `${part} `;
    else if (kind === 'remark') this.hasRemark = true;
    else if (kind === 'naming') this.after += ` ${part}`;
    else if (kind === 'name' && place === 'bracket') this.others.push(part);
    else if (kind === 'name') this.after += ` ${part}`;
  }

  complete(main: string): string {
    return `${this.before}${main}${this.after}`;
  }
}
