import { hash32, Random } from '../../src/population/random.ts';
import type { Home, World } from '../base/world.ts';
import {
  type AskedProduct,
  applyAll,
  areApart,
  type Context,
  type Corruption,
  corruptions,
  isFor,
  pairsOf,
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

/** Parts of all questions, chosen: one error is what most bars are about, strangers what precision is. */
const SHARES = { clean: 0.03, one: 0.42, two: 0.3, three: 0.05, stranger: 0.2 } as const;

/** People who are tried for corruptions that happen to few: an old town name together with a number that has a suffix. */
const MAX_ATTEMPTS = 4000;

export interface DrawSettings {
  readonly questions: number;
  readonly seed: number;
  /** The product that everything is asked of; each corruption's own least one where absent. */
  readonly product: AskedProduct | undefined;
  /** One corruption or stranger alone, or several joined by `+`. */
  readonly only: string | undefined;
  /** People who are tried for a question before it is left out; {@link MAX_ATTEMPTS} where absent. */
  readonly tries?: number;
}

/** Questions of one kind, to be asked so many times. */
interface Recipe {
  readonly kind: Kind;
  readonly names: readonly string[];
  readonly product: AskedProduct;
  readonly count: number;
  readonly make: (context: Context) => Typed | undefined;
}

/** An only-name that there is no corruption of. */
export class UnknownCorruptionError extends Error {
  override name = 'UnknownCorruptionError';
}

/** Draws the questions, the same for the same settings and world. */
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

/** A recipe's questions depend on its name and their number alone: a new corruption leaves those of the others as they are. */
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
    const { kind, names, product } = recipe;
    const truth = kind === 'stranger' ? undefined : { householdId: home.householdId, personId: person.id };
    return { id, kind, corruptions: names, product, request: requestOf(typed, product), truth };
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
  return allRecipes(corruptions.filter(seen), strangers.filter(seen), settings);
}

function allRecipes(
  singles: readonly Corruption[],
  inventors: readonly Stranger[],
  { questions, product, seed }: DrawSettings,
): Recipe[] {
  const count = (kind: keyof typeof SHARES, recipes: number) =>
    Math.max(1, Math.round((questions * SHARES[kind]) / recipes));
  const pairs = pairsOf(singles);
  const triples = drawTriples(singles, { seed, count: count('three', 1) });
  return [
    recipe('clean', [], { product, count: count('clean', 1) }),
    ...singles.map((corruption) => recipe('one', [corruption], { product, count: count('one', singles.length) })),
    ...pairs.map((pair) => recipe('two', pair, { product, count: count('two', pairs.length) })),
    ...triples.map((triple) => recipe('three', triple, { product, count: 1 })),
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
    product: options.product ?? productOf(parts),
    count: options.count,
    make: (context) => applyAll(parts, typedBy(context.person), context),
  };
}

function strangerRecipe(stranger: Stranger, options: { product: AskedProduct | undefined; count: number }): Recipe {
  const product = options.product ?? productOf([stranger]);
  return { kind: 'stranger', names: [stranger.name], product, count: options.count, make: stranger.invent };
}

/** Three corruptions of different fields, at random. */
function drawTriples(
  singles: readonly Corruption[],
  { seed, count }: { seed: number; count: number },
): [Corruption, Corruption, Corruption][] {
  const random = new Random(seed, 23);
  const triples: [Corruption, Corruption, Corruption][] = [];
  while (triples.length < count) {
    const [a, b, c] = [pick(singles, random)!, pick(singles, random)!, pick(singles, random)!];
    if (areApart(a, b) && areApart(a, c) && areApart(b, c)) triples.push([a, b, c]);
  }
  return triples;
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
  throw new UnknownCorruptionError(`there is no corruption "${name}"; there are clean, ${names.join(', ')}`);
}
