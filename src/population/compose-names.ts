import { AliasTable } from './alias-table.ts';
import { Random, shuffle } from './random.ts';

/** A pattern of names: a weighted choice of parts for each slot, in order. */
interface Style {
  readonly share: number;
  readonly slots: readonly Slot[];
}

interface Slot {
  readonly parts: readonly string[];
  readonly table: AliasTable;
}

/** Unpronounceable: three equal letters, five consonants in a row, a doubled consonant after another one, certain vowels. */
const UNPRONOUNCEABLE =
  /(.)\1\1|[bcdfghjklmnpqrstvwxz]{5}|[bcdfghjklmnpqrstvwxz](?:ll|tt|nn|rr|ss|mm|pp|zz|bb|ff)|uu|ii|éé|[aou]é[aeiou]|ouou|eé|éi/;

function parseSlot(text: string): Slot {
  const parts: string[] = [];
  const weights: number[] = [];
  for (const item of text.split(' ')) {
    const [part = '', times = '1'] = item.split('*');
    parts.push(part === '_' ? '' : part.replaceAll('~', ' '));
    weights.push(Number(times));
  }
  return { parts, table: new AliasTable(weights) };
}

/** The styles of a parts file: rows of style, slot (`share` or a number), parts. */
export function parseStyles(rows: readonly string[][]): ReadonlyMap<string, Style> {
  const styles = new Map<string, { share: number; slots: Slot[] }>();
  for (const [name = '', slot, text = ''] of rows) {
    const style = styles.get(name) ?? { share: 0, slots: [] };
    if (slot === 'share') style.share = Number(text);
    else style.slots.push(parseSlot(text));
    styles.set(name, style);
  }
  return styles;
}

/** `jean-pierre` to `Jean-Pierre`, `d'angelo` to `D'Angelo`. */
export function capitalise(text: string): string {
  if (!/[ '-]/.test(text)) return text.charAt(0).toUpperCase() + text.slice(1);
  return text.replace(/(^|[ '-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** A name of one word without its last syllable: `Martin` to `mart`; `''` if the rest is too short. */
function stem(name: string): string {
  const root = /^([^ '-]*[^aeiouyéèêëï '-])[aeiouyéèêëï]+[^aeiouyéèêëï '-]*$/.exec(name.toLowerCase())?.[1] ?? '';
  return root.length >= 3 ? root : '';
}

/**
 * Distinct composed names, in random order.
 * @param options.known names that must not be returned; the part `^` is one of their stems
 */
export function composeNames(options: {
  styles: readonly Style[];
  count: number;
  seed: number;
  known: readonly string[];
}): string[] {
  const random = new Random(options.seed, 0);
  const stems = options.known.map(stem).filter((root) => root !== '');
  const pickStyle = new AliasTable(options.styles.map((style) => style.share));
  const taken = new Set(options.known);
  const names: string[] = [];
  const part = (slot: Slot): string => {
    const chosen = slot.parts[slot.table.pick(random)]!;
    return chosen === '^' ? stems[random.below(stems.length)]! : chosen;
  };
  for (let tries = 0; names.length < options.count && tries < options.count * 20; tries++) {
    const text = options.styles[pickStyle.pick(random)]!.slots.map(part).join('');
    if (text.length < 3 || UNPRONOUNCEABLE.test(text)) continue;
    const name = capitalise(text);
    if (taken.has(name)) continue;
    taken.add(name);
    names.push(name);
  }
  return names;
}

/** Other spellings of names, in random order: for each name those produced by the rules (regular expression, replacement). */
export function spellingVariants(
  names: readonly string[],
  options: { rules: readonly string[][]; seed: number },
): string[] {
  const rules = options.rules.map(([from = '', to = '']) => ({ from: new RegExp(from, 'u'), to }));
  const taken = new Set(names);
  const variants: string[] = [];
  for (const name of names) {
    for (const { from, to } of rules) {
      const variant = capitalise(name.toLowerCase().replace(from, to));
      if (variant.length < 3 || taken.has(variant) || UNPRONOUNCEABLE.test(variant.toLowerCase())) continue;
      taken.add(variant);
      variants.push(variant);
    }
  }
  const order = shuffle(Uint32Array.from(variants.keys()), new Random(options.seed, 1));
  return Array.from(order, (i) => variants[i]!);
}
