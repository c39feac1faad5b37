import type { Household, Person } from '../../src/matching/model.ts';
import type { World } from '../base/world.ts';
import { type Fit, fitOf, fitsAsWell } from '../oracle/fit.ts';
import { gradeHousehold, type Letters, NO_LETTERS, rightLetters, wrongFields } from '../oracle/household.ts';
import type { RuleIndex, RuleMatch } from '../oracle/rule-index.ts';
import type { Question } from '../questions/question.ts';
import { type Asked, lettersOf, personFor } from './engine.ts';

/**
 * The class of a question, determined by the oracle:
 * - `within`: the true household is FOUND by the protocol's rule, or the question has only true values in other spellings;
 * - `beyond`: an error exceeds the limits of the rule;
 * - `ambiguous`: another household fits the question at least as well in every field;
 * - `stranger`: the person is not in the base;
 * - `described`: a stranger whose values equal those of a person of the base.
 */
export type Standing = 'within' | 'beyond' | 'ambiguous' | 'stranger' | 'described';

/** Why the true household was not answered. */
export type Cause = 'blocking' | 'early stop' | 'ranking' | 'letters';

export interface Verdict {
  readonly standing: Standing;
  readonly found: boolean;
  /** The protocol's rule does not call the true household FOUND. `match` may still find it. */
  readonly pastTheRule: boolean;
  /** Whether the most likely household (for `match`, person) is the one asked about. */
  readonly own: boolean;
  /** For strangers: some household is FOUND by the rule. */
  readonly ruleFound: boolean;
  /** The household of the answer is FOUND by the rule; `false` for `match`, which has another rule. */
  readonly answeredIsFound: boolean;
  /** Fields of the answer that differ from the oracle's for the same household. */
  readonly wrongLetters: readonly (keyof Letters)[];
  /** Only for `within` questions that were not answered with the true household. */
  readonly cause: Cause | undefined;
}

/** Compares answers with the truth and with the protocol's rule. */
export class Judge {
  private readonly world: Pick<World, 'byId'>;
  private readonly rule: RuleIndex;

  constructor(world: Pick<World, 'byId'>, rule: RuleIndex) {
    this.world = world;
    this.rule = rule;
  }

  judge(question: Question, asked: Asked): Verdict {
    const { product, truth, request } = question;
    const person = personFor(request, product);
    const matches = this.rule.matches(person, lettersOf(product));
    const standing = truth ? this.standingOf(person, question, matches) : strangerStanding(person, matches);
    const allowed = this.allowedMatches(person, question, matches);
    const { found, likeliest } = asked;
    const ownHousehold = truth !== undefined && likeliest?.householdId === truth.householdId;
    const ownPerson = ownHousehold && likeliest?.personId === truth.personId;
    const own = product === 'match' ? ownPerson : ownHousehold;
    const answered = allowed.some(({ household }) => household.householdId === likeliest?.householdId);
    return {
      standing,
      found,
      pastTheRule: truth !== undefined && !matches.some(({ household }) => household.householdId === truth.householdId),
      own,
      ruleFound: truth === undefined && allowed.length > 0,
      answeredIsFound: product !== 'match' && answered,
      wrongLetters: asked.answer ? this.wrongLetters(person, question, asked) : [],
      cause: standing === 'within' && !(own && found) ? causeOf(asked, own) : undefined,
    };
  }

  /** The households that may be FOUND. */
  private allowedMatches(
    person: Person,
    { product, neverFound }: Question,
    matches: readonly RuleMatch[],
  ): readonly RuleMatch[] {
    if (neverFound === false) return matches;
    if (neverFound === true) return [];
    return this.rule.matches({ ...person, birthDate: '', email: '', phone: '' }, lettersOf(product));
  }

  private standingOf(
    person: Person,
    { product, truth, keepsMeaning }: Question,
    matches: readonly RuleMatch[],
  ): Standing {
    const { householdId, personId } = truth!;
    const fits =
      product === 'match' ? this.fitsOfPeople(person, householdId, matches) : fitsOfHouseholds(person, matches);
    const isOwn = (fit: OwnedFit): boolean =>
      fit.householdId === householdId && (fit.personId === undefined || fit.personId === personId);
    const own = fits.find(isOwn);
    if (own === undefined) return product === 'match' || keepsMeaning ? 'within' : 'beyond';
    return fits.some((rival) => !isOwn(rival) && fitsAsWell(rival.fit, own.fit)) ? 'ambiguous' : 'within';
  }

  /** For `match`: how well people fit, including all of the true household. */
  private fitsOfPeople(person: Person, householdId: bigint, matches: readonly RuleMatch[]): OwnedFit[] {
    const households = new Set(matches.map(({ household }) => household));
    for (const household of this.world.byId.get(householdId) ?? []) households.add(household);
    return [...households].flatMap((household) => fitsOfMembers(person, household));
  }

  private wrongLetters(person: Person, { product }: Question, asked: Asked): (keyof Letters)[] {
    const { answer, likeliest } = asked;
    const households: readonly Household[] = likeliest ? (this.world.byId.get(likeliest.householdId) ?? []) : [];
    const right = households.flatMap((household) =>
      rightLetters(gradeHousehold(person, household), lettersOf(product)),
    );
    return wrongFields(answer!, right.length > 0 ? right : [NO_LETTERS]);
  }
}

/** How well a household, or one of its members, fits. */
interface OwnedFit {
  readonly householdId: bigint;
  /** `undefined` for the household as a whole. */
  readonly personId: string | undefined;
  readonly fit: Fit;
}

function fitsOfHouseholds(person: Person, matches: readonly RuleMatch[]): OwnedFit[] {
  return matches.map(({ household, grades }) => ({
    householdId: household.householdId,
    personId: undefined,
    fit: fitOf(person, household, grades),
  }));
}

/** Each member as a household of one, because `match` chooses between people. */
function fitsOfMembers(person: Person, household: Household): OwnedFit[] {
  return household.members.map((member) => {
    const alone: Household = { ...household, members: [member] };
    const fit = fitOf(person, alone, gradeHousehold(person, alone));
    return { householdId: household.householdId, personId: member.id, fit };
  });
}

/** Whether a person of the same name lives at the same address. */
function strangerStanding(person: Person, matches: readonly RuleMatch[]): Standing {
  const isThere = ({ household, grades }: RuleMatch): boolean =>
    grades.names[0]!.lastName.letter === 'E' &&
    grades.names[0]!.firstName.letter !== 'D' &&
    grades.address.letter === 'E' &&
    grades.postalCode === 'E' &&
    household.number === person.number &&
    grades.names[0]!.birthDate !== '111';
  return matches.some(isThere) ? 'described' : 'stranger';
}

function causeOf({ brought, reached }: Asked, own: boolean): Cause {
  if (own) return 'letters';
  if (!brought) return 'blocking';
  return reached ? 'ranking' : 'early stop';
}
