import type { PersonInput } from '../../src/matching/model.ts';
import { Random } from '../../src/population/random.ts';
import type { Home, World } from '../base/world.ts';
import {
  type Context,
  type Corruption,
  corruptions,
  happensIn,
  isFor,
  keepsMeaning,
  pick,
  requestOf,
  type Surroundings,
  strangers,
  type Typed,
  typedBy,
} from '../corruptions/index.ts';
import { drawQuestions } from '../questions/draw.ts';

const PRODUCT = 'idcheck-plus';

/** A question of an honest client. */
export interface HonestQuestion {
  readonly request: PersonInput;
  /** Identifies the person asked about. */
  readonly person: string;
}

/** What one client asks on a day, in this order. */
export interface Traffic {
  readonly name: string;
  readonly questions: readonly HonestQuestion[];
}

export interface TrafficSettings {
  /** Approximate number of questions of each client. */
  readonly questions: number;
  readonly seed: number;
}

/** Errors that a clerk or a customer corrects: what was typed is not what was meant. */
const MISTAKES = corruptions.filter(
  (corruption) =>
    isFor(PRODUCT, corruption) &&
    happensIn('FR', corruption) &&
    !keepsMeaning(corruption) &&
    corruption.replaces !== true,
);

/** True values that the base does not hold: a new name, home or contact. */
const NEWS = corruptions.filter(({ replaces }) => replaces === true);

/** Errors in the names and the street, which is what a caller spells again. */
const SPELLINGS = MISTAKES.filter(({ fields }) =>
  fields.every((field) => field === 'lastName' || field === 'firstName' || field === 'street'),
);

const SHARE_OF_STRANGERS = 0.2;
const SHARE_OF_NEWS = 0.2;
/** Of the people whose e-mail or phone the base does not hold, those who give one. */
const SHARE_OF_CONTACTS = 0.5;
/** Of the rows of a batch, those that repeat another one: as it is, or about the same person in other words. */
const SHARE_OF_DUPLICATES = 0.05;
const MIN_FAMILY = 3;
const MAX_FAMILY = 6;

/** The clients of {@link Traffic}: each asks on one day with a licence of its own. */
export function drawTraffic(world: World, surroundings: Surroundings, settings: TrafficSettings): readonly Traffic[] {
  const draw = new TrafficDraw(world, surroundings, settings);
  return [draw.bank(), draw.families(), draw.callCentre(), draw.batch()];
}

class TrafficDraw {
  private readonly world: World;
  private readonly surroundings: Surroundings;
  private readonly settings: TrafficSettings;

  constructor(world: World, surroundings: Surroundings, settings: TrafficSettings) {
    this.world = world;
    this.surroundings = surroundings;
    this.settings = settings;
  }

  /** Each customer one to three times, until what was typed is right. */
  bank(): Traffic {
    const random = this.random(1);
    const questions = this.collect((add) => {
      const context = this.contextOf(pick(this.world.homes, random)!, random);
      const meant = this.meantBy(context);
      if (meant !== undefined) for (const typed of attempts(meant, context)) add(typed);
    });
    return { name: 'a bank: each customer 1 to 3 times, typing errors corrected', questions: mixed(questions, random) };
  }

  /** All members of households of three to six, once or twice each. */
  families(): Traffic {
    const random = this.random(2);
    const homes = this.world.homes.filter(({ people }) => people.length >= MIN_FAMILY && people.length <= MAX_FAMILY);
    const questions = this.collect((add, begin) => {
      const home = pick(homes, random)!;
      for (let member = 0; member < home.people.length; member++) {
        begin();
        const context = { ...this.contextOf(home, random), person: home.people[member]! };
        const meant = withNews(withContacts(typedBy(context.person), random), context);
        for (const typed of attempts(meant, context).slice(-2)) add(typed);
      }
    });
    return { name: 'families: all members of households of 3 to 6 people, once or twice each', questions };
  }

  /** Three spellings of the names and the street of each caller, and what was meant. */
  callCentre(): Traffic {
    const random = this.random(3);
    const questions = this.collect((add) => {
      const context = this.contextOf(pick(this.world.homes, random)!, random);
      const meant = this.meantBy(context);
      if (meant === undefined) return;
      for (let spelling = 0; spelling < 3; spelling++) add(withOne(SPELLINGS, meant, context));
      add(meant);
    });
    return { name: 'a call centre: three spellings of each caller', questions: mixed(questions, random) };
  }

  /** Rows with every kind of error and every kind of stranger, some of them twice. */
  batch(): Traffic {
    const random = this.random(4);
    const drawn = drawQuestions(this.world, this.surroundings, {
      ...this.settings,
      questions: Math.round(this.settings.questions / (1 + 2 * SHARE_OF_DUPLICATES)),
      product: PRODUCT,
      only: undefined,
    });
    const questions = drawn.flatMap(({ id, request, truth }) => {
      const question = { request, person: truth === undefined ? `stranger ${id}` : `held ${truth.personId}` };
      const again = { ...question, request: { ...request, firstName: request.firstName?.toUpperCase() ?? '' } };
      return [
        question,
        ...(random.chance(SHARE_OF_DUPLICATES) ? [question] : []),
        ...(random.chance(SHARE_OF_DUPLICATES) ? [again] : []),
      ];
    });
    return {
      name: 'a batch: rows of every kind of error and stranger, 10 % of them twice',
      questions: mixed(questions, random),
    };
  }

  private random(stream: number): Random {
    return new Random(this.settings.seed, 40 + stream);
  }

  private contextOf(home: Home, random: Random): Context {
    return { random, person: pick(home.people, random)!, household: home.people, surroundings: this.surroundings };
  }

  /** What a person would say: of somebody in the base, perhaps with news, or of a stranger. */
  private meantBy(context: Context): Typed | undefined {
    const { random } = context;
    if (random.chance(SHARE_OF_STRANGERS)) return pick(strangers, random)!.invent(context);
    return withNews(withContacts(typedBy(context.person), random), context);
  }

  /** Collects questions until there are enough. `begin` begins another person. */
  private collect(ask: (add: (typed: Typed) => void, begin: () => void) => void): readonly HonestQuestion[] {
    const questions: HonestQuestion[] = [];
    let people = 0;
    const begin = () => {
      people++;
    };
    const add = (typed: Typed) => {
      questions.push({ request: requestOf(typed, PRODUCT), person: String(people) });
    };
    while (questions.length < this.settings.questions) {
      begin();
      ask(add, begin);
    }
    return questions;
  }
}

/** What is typed until it is what was meant: once or twice with errors before, for three of ten people. */
function attempts(meant: Typed, context: Context): readonly Typed[] {
  const { random } = context;
  const mistakes = random.chance(0.7) ? 0 : 1 + random.below(2);
  return [...Array.from({ length: mistakes }, () => withOne(MISTAKES, meant, context)), meant];
}

const MAX_TRIES = 20;

/** With one of these errors, of those that apply. */
function withOne(errors: readonly Corruption[], typed: Typed, context: Context): Typed {
  for (let tried = 0; tried < MAX_TRIES; tried++) {
    const changed = pick(errors, context.random)!.apply(typed, context);
    if (changed !== undefined) return changed;
  }
  return typed;
}

function withNews(typed: Typed, context: Context): Typed {
  return context.random.chance(SHARE_OF_NEWS) ? withOne(NEWS, typed, context) : typed;
}

/** With an e-mail address and a phone of its own where the base holds none. */
function withContacts(typed: Typed, random: Random): Typed {
  const { email, phone } = typed;
  return {
    ...typed,
    email: email === '' && random.chance(SHARE_OF_CONTACTS) ? `client${random.below(1e9)}@example.net` : email,
    phone: phone === '' && random.chance(SHARE_OF_CONTACTS) ? `0198${100_000 + random.below(900_000)}` : phone,
  };
}

/** In random order: other people are asked about in between. */
function mixed(questions: readonly HonestQuestion[], random: Random): readonly HonestQuestion[] {
  const order = questions.map((question) => ({ question, at: random.fraction() }));
  return order.sort((one, other) => one.at - other.at).map(({ question }) => question);
}
