import { hash32, Random } from '../../src/population/random.ts';
import type { Home, World } from '../base/world.ts';
import {
  type AskedProduct,
  applyAll,
  areApart,
  type Context,
  type Corruption,
  corruptions,
  happensIn,
  isFor,
  keepsMeaning,
  pick,
  productOf,
  requestOf,
  type Stranger,
  type Surroundings,
  strangers,
  type Typed,
  typedBy,
} from '../corruptions/index.ts';
import type { Kind, Question } from './question.ts';

/** Shares of the kinds of questions: most targets are about one error, and precision is about strangers. */
const SHARES = { clean: 0.03, one: 0.42, two: 0.3, three: 0.05, stranger: 0.2 } as const;

/** Maximum number of people tried for a question: some corruptions apply to few people. */
const MAX_ATTEMPTS = 4000;

export interface DrawSettings {
  readonly questions: number;
  readonly seed: number;
  /** The product to ask; if absent, the smallest one that covers the corruption. */
  readonly product: AskedProduct | undefined;
  /** One corruption or stranger, or several corruptions joined by `+`. */
  readonly only: string | undefined;
  /** Number of people tried before a question is omitted (default: {@link MAX_ATTEMPTS}). */
  readonly tries?: number;
}

/** Questions of one kind, with their number. */
interface Recipe {
  readonly kind: Kind;
  readonly names: readonly string[];
  readonly keepsMeaning: boolean;
  readonly neverFound: Question['neverFound'];
  readonly product: AskedProduct;
  readonly count: number;
  readonly make: (context: Context) => Typed | undefined;
}

/** `--only` names an unknown error model. */
export class UnknownCorruptionError extends Error {
  override name = 'UnknownCorruptionError';
}

/** @throws UnknownCorruptionError if `only` names something unknown, before anything is built */
export function checkOnly(settings: DrawSettings): void {
  if (settings.only !== undefined) onlyRecipe(settings.only, settings);
}

/** Draws the questions. The same settings and world give the same questions. */
export function drawQuestions(world: World, surroundings: Surroundings, settings: DrawSettings): Question[] {
  const questions: Question[] = [];
  for (const recipe of recipesOf(settings)) {
    for (let i = 0; i < recipe.count; i++) {
      const question = drawOne(world, surroundings, { recipe, settings, copy: i, id: questions.length });
      if (!question) break;
      questions.push(question);
    }
  }
  return questions;
}

/** The questions of a recipe depend only on its name and their number, so that a new corruption does not change the others. */
function drawOne(
  { homes }: World,
  surroundings: Surroundings,
  draw: { recipe: Recipe; settings: DrawSettings; copy: number; id: number },
): Question | undefined {
  const { recipe, copy, id } = draw;
  const { seed, tries = MAX_ATTEMPTS } = draw.settings;
  const random = new Random(hash32(seed, hashOf(recipe.names.join('+')), copy), 17);
  for (let attempt = 0; attempt < tries; attempt++) {
    const home = homes[random.below(homes.length)]!;
    const { typed, person } = attemptOn(home, { random, surroundings, make: recipe.make });
    if (typed === undefined) continue;
    const { kind, names, product, keepsMeaning: isHarmless, neverFound } = recipe;
    const truth = kind === 'stranger' ? undefined : { householdId: home.householdId, personId: person.id };
    return {
      id,
      kind,
      corruptions: names,
      keepsMeaning: isHarmless,
      neverFound,
      product,
      request: requestOf(typed, product),
      truth,
    };
  }
  return undefined;
}

function attemptOn(home: Home, way: { random: Random; surroundings: Surroundings; make: Recipe['make'] }) {
  const { random, surroundings, make } = way;
  const person = pick(home.people, random)!;
  return { person, typed: make({ random, person, household: home.people, surroundings }) };
}

function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = hash32(hash, text.charCodeAt(i), i);
  return hash;
}

function recipesOf(settings: DrawSettings): Recipe[] {
  const { only, product } = settings;
  if (only !== undefined) return [onlyRecipe(only, settings)];
  const seen = (item: Corruption | Stranger) => isFor(product ?? 'idcheck-plus', item);
  const inFrance = corruptions.filter((corruption) => seen(corruption) && happensIn('FR', corruption));
  return allRecipes(inFrance, strangers.filter(seen), settings);
}

function allRecipes(
  singles: readonly Corruption[],
  inventors: readonly Stranger[],
  { questions, product, seed }: DrawSettings,
): Recipe[] {
  const count = (kind: keyof typeof SHARES, recipes: number) =>
    Math.max(1, Math.round((questions * SHARES[kind]) / recipes));
  const pairs = drawTogether(singles, { parts: 2, seed, count: count('two', 1) });
  const triples = drawTogether(singles, { parts: 3, seed, count: count('three', 1) });
  return [
    recipe('clean', [], { product, count: count('clean', 1) }),
    ...singles.map((corruption) => recipe('one', [corruption], { product, count: count('one', singles.length) })),
    ...repeated(pairs).map(([pair, times]) => recipe('two', pair, { product, count: times })),
    ...repeated(triples).map(([triple, times]) => recipe('three', triple, { product, count: times })),
    ...inventors.map((inventor) => strangerRecipe(inventor, { product, count: count('stranger', inventors.length) })),
  ];
}

function recipe(
  kind: Kind,
  parts: readonly Corruption[],
  options: { product: AskedProduct | undefined; count: number },
): Recipe {
  return {
    kind,
    names: parts.map(({ name }) => name),
    keepsMeaning: parts.every(keepsMeaning),
    neverFound: false,
    product: options.product ?? productOf(parts),
    count: options.count,
    make: (context) => applyAll(parts, typedBy(context.person), context),
  };
}

function strangerRecipe(stranger: Stranger, options: { product: AskedProduct | undefined; count: number }): Recipe {
  const product = options.product ?? productOf([stranger]);
  return {
    kind: 'stranger',
    names: [stranger.name],
    keepsMeaning: false,
    neverFound: stranger.neverFound ?? false,
    product,
    count: options.count,
    make: stranger.invent,
  };
}

/** Random combinations of corruptions of different fields. */
function drawTogether(
  singles: readonly Corruption[],
  { parts, seed, count }: { parts: number; seed: number; count: number },
): (readonly Corruption[])[] {
  const random = new Random(seed, 20 + parts);
  const drawn: (readonly Corruption[])[] = [];
  while (drawn.length < count) {
    const together = Array.from({ length: parts }, () => pick(singles, random)!);
    if (together.every((left, i) => together.slice(i + 1).every((right) => areApart(left, right))))
      drawn.push(together);
  }
  return drawn;
}

/** Each combination with the number of times that it was drawn. */
function repeated(drawn: readonly (readonly Corruption[])[]): [readonly Corruption[], number][] {
  const times = new Map<string, [readonly Corruption[], number]>();
  for (const together of drawn) {
    const parts = [...together].sort((left, right) => (left.name < right.name ? -1 : 1));
    const key = parts.map(({ name }) => name).join('+');
    times.set(key, [parts, (times.get(key)?.[1] ?? 0) + 1]);
  }
  return [...times.values()];
}

function onlyRecipe(only: string, { questions, product }: DrawSettings): Recipe {
  const stranger = strangers.find(({ name }) => name === only);
  if (stranger) return strangerRecipe(stranger, { product, count: questions });
  const parts = only === 'clean' ? [] : only.split('+').map(named);
  const kind = (['clean', 'one', 'two', 'three'] as const)[parts.length];
  if (kind === undefined) throw new UnknownCorruptionError(`three errors at most can be joined: ${only}`);
  return recipe(kind, parts, { product, count: questions });
}

function named(name: string): Corruption {
  const found = corruptions.find((corruption) => corruption.name === name);
  if (found) return found;
  const names = [...corruptions, ...strangers].map((known) => known.name);
  throw new UnknownCorruptionError(`unknown error model "${name}"; known: clean, ${names.join(', ')}`);
}
