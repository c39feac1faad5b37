import { Command } from 'commander';
import { publicHouseholdId } from '../check/household-id.ts';
import { createChecker, type Explanation } from '../check/index.ts';
import { createMatcher, householdProbability, type Match, type MatchSettings } from '../check/match.ts';
import { answerBody } from '../http/dqe/answer.ts';
import { askedSubject, householdSubject } from '../journal/index.ts';
import type { CheckAnswer, Letter, Product } from '../matching/answer.ts';
import type { PersonInput } from '../matching/model.ts';
import { openBase, type ReferenceBase } from '../reference/base.ts';
import { UsageError } from '../runtime/errors.ts';
import type { ResultKey } from '../runtime/settings.ts';
import { counted } from '../terminal/quantities.ts';
import { formatTable, paint, showsColour } from '../terminal/table.ts';
import { candidatesTable, dropUnreadableDate, forMachines, listCandidates, matchForTerminal } from './check-match.ts';
import { birthDateTone, explainTable, MEANINGS } from './explain-table.ts';
import {
  CANDIDATES,
  parseCandidates,
  parseProduct,
  parsePurpose,
  parseThreshold,
  THRESHOLD,
  WEIGHTS,
  weightsFrom,
} from './option-values.ts';
import { BASE, COUNTRY, PURPOSE } from './options.ts';
import { type HeldOfClosest, heldOfClosest } from './person-view.ts';
import { recordEvents, recordShown } from './record.ts';
import { loadSettings } from './settings.ts';

interface CheckOptions extends PersonInput {
  readonly base?: string;
  readonly country?: string;
  readonly product: string;
  readonly resultKey?: string;
  readonly threshold?: string;
  readonly candidates?: string;
  readonly weights?: string;
  readonly explain?: true;
  readonly purpose?: string;
  readonly json?: true;
}

/** `idem check`: checks one person as the server would. */
export function checkCommand(): Command {
  return new Command('check')
    .description('check one person against the reference base')
    .option('--last-name <name>', 'last name (mandatory unless --product match)')
    .option('--address <line>', 'street number, street type and street name (mandatory unless --product match)')
    .option('--postal-code <code>', 'postal code (mandatory unless --product match)')
    .option('--city <name>', 'city')
    .option('--first-name <name>', 'first name')
    .option('--birth-date <date>', 'birth date, for example YYYY-MM-DD or DD/MM/YYYY (not used by idcheck)')
    .option('--email <address>', 'e-mail address (not used by idcheck)')
    .option('--phone <number>', 'phone number (not used by idcheck)')
    .option('--product <product>', 'idcheck, idcheck-plus, or match to find the person', 'idcheck-plus')
    .option(...THRESHOLD)
    .option(...CANDIDATES)
    .option(...WEIGHTS)
    .option('--explain', 'show how each letter was determined, with the stored values')
    .option(...PURPOSE)
    .option(...BASE)
    .option(...COUNTRY)
    .option('--result-key <key>', 'key of FOUND in the JSON: result, Result or both (IDEM_RESULT_KEY)')
    .option('--json', "print the server's response; with --explain, the explanation too")
    .addHelpText(
      'after',
      `
Examples:
  idem check --last-name Martin --address '12 rue des Lilas' --postal-code 75011
  idem check --last-name Martin --first-name Zoé --address '12 bis r. des Lilas' --postal-code 75011 --explain
  idem check --last-name Martin --address '12 rue des Lilas' --postal-code 75011 --product idcheck --json
  idem check --last-name Martin --birth-date 1980-02-29 --product match --explain
  idem check --last-name Martin --city Paris --product match --candidates 5
  idem check --first-name Zoé --email zoe@martin.example --product match --threshold 0.9

The exit code is 0 for FOUND and for NOT FOUND. --explain prints personal data of the base.`,
    )
    .action(runCheck);
}

async function runCheck(options: CheckOptions): Promise<void> {
  const product = parseProduct(options.product);
  const threshold = parseThreshold(options.threshold, product);
  const candidates = parseCandidates(options.candidates);
  const purpose = parsePurpose(options.purpose);
  if (product !== 'match') requireMandatory(options);
  const { config, secrets } = loadSettings({
    base: options.base,
    country: options.country,
    resultKey: options.resultKey,
    weights: options.weights,
  });
  const base = openBase(config.base);
  try {
    const colour = showsColour(process.stdout);
    const settings = {
      country: config.country,
      publicHouseholdId: publicHouseholdId(secrets.householdKey),
      threshold,
      weights: weightsFrom(config),
    };
    const onShown = (ids: readonly string[]) => recordShown(config, ids, purpose);
    if (product === 'match') {
      const { explain = false, json = false } = options;
      const question = { person: personOf(options), explain, json, colour, candidates, onShown };
      recordEvents(config, { event: 'match', product, subject: askedSubject(options), base: base.version });
      process.stdout.write(await matchForTerminal(base, settings, question));
      return;
    }
    const { answer, explanation } = await ask(base, settings, options, product);
    recordEvents(config, {
      event: 'check',
      product,
      subject: answer.found ? householdSubject(answer.householdId) : askedSubject(options),
      result: answer.found ? 'found' : 'not-found',
      base: base.version,
    });
    const listed =
      candidates && (await listCandidates(base, settings, { person: personOf(options), count: candidates }));
    const held = explanation?.closest && heldOfClosest(base, explanation.closest);
    if (held) onShown([held.values.id]);
    const shown = { answer, explanation, held, listed: listed || undefined };
    process.stdout.write(options.json ? toJson(shown, config.resultKey) : toText(shown, colour));
  } finally {
    await base.close();
  }
}

const MANDATORY = [
  ['lastName', '--last-name'],
  ['address', '--address'],
  ['postalCode', '--postal-code'],
] as const;

function requireMandatory(options: CheckOptions): void {
  const missing = MANDATORY.filter(([name]) => (options[name] ?? '').trim() === '').map(([, flag]) => flag);
  if (missing.length === 0) return;
  throw new UsageError(`missing ${new Intl.ListFormat('en').format(missing)}; see "idem check --help"`);
}

async function ask(
  base: ReferenceBase,
  settings: MatchSettings,
  options: CheckOptions,
  product: Product,
): Promise<{ answer: CheckAnswer; explanation?: Explanation }> {
  const checker = createChecker(base, settings);
  const person = product === 'idcheck' ? personOf(options) : dropUnreadableDate(personOf(options));
  if (!options.explain) return { answer: await checker.check(person, product) };
  const explanation = await checker.explain(person, product);
  const probability = householdProbability(explanation, await createMatcher(base, settings).match(person));
  return { answer: explanation.answer, explanation: { ...explanation, probability } };
}

function personOf(options: CheckOptions): PersonInput {
  const { lastName, firstName, birthDate, address, postalCode, city, email, phone } = options;
  const given = { lastName, firstName, birthDate, address, postalCode, city, email, phone };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

interface Shown {
  readonly answer: CheckAnswer;
  readonly explanation: Explanation | undefined;
  /** Everything that is held of the closest person. */
  readonly held: HeldOfClosest | undefined;
  readonly listed: readonly Match[] | undefined;
}

function toText({ answer, explanation, held, listed }: Shown, colour: boolean): string {
  const parts = [
    explanation ? explainForPeople(explanation, colour) : answerForPeople(answer, colour),
    ...(held ? [held.text] : []),
    ...(listed ? [candidatesTable(listed, colour)] : []),
  ];
  return parts.join('\n');
}

function toJson({ answer, explanation, held, listed }: Shown, resultKey: ResultKey): string {
  const body = answerBody(answer, resultKey);
  if (!explanation && !listed) return `${body}\n`;
  const candidates = listed && { candidates: listed.map(forMachines) };
  if (!explanation) return `${JSON.stringify({ ...JSON.parse(body), ...candidates }, undefined, 2)}\n`;
  const { answer: _answer, closest: _closest, baseVersion: _version, ...reasons } = explanation;
  const explained = { ...reasons, held: held?.values };
  return `${JSON.stringify({ ...JSON.parse(body), ...candidates, explanation: explained }, undefined, 2)}\n`;
}

function answerForPeople(answer: CheckAnswer, colour: boolean): string {
  const faint = (text: string) => paint(text, 'faint', colour);
  const letter = (name: string, value: Letter, distance?: number): string[] => {
    const [meaning, tone] = MEANINGS[value];
    const edits = distance === undefined || distance === 0 ? '' : `, ${distance} edit${distance === 1 ? '' : 's'}`;
    return [name, paint(value, tone, colour), faint(meaning + edits)];
  };
  const number = answer.number ? paint('True', 'good', colour) : paint('False', 'bad', colour);
  const birthDate = paint(answer.birthDate, birthDateTone(answer.birthDate), colour);
  const rows = [
    letter('Last name', answer.lastName, answer.lastNameDistance),
    letter('First name', answer.firstName, answer.firstNameDistance),
    ['Number', number, faint(answer.number ? 'equal' : 'different or not sent')],
    letter('Address', answer.address),
    letter('Postal code', answer.postalCode),
    letter('City', answer.city),
    ['Birth date', birthDate, faint(birthDateMeaning(answer.birthDate))],
    letter('E-mail', answer.email),
    letter('Phone', answer.phone),
  ];
  return `${headline(answer, colour)}\n\n${formatTable([{}, {}, {}], rows)}`;
}

function headline({ found, householdId }: CheckAnswer, colour: boolean): string {
  return found ? `${paint('FOUND', 'good', colour)}  household ${householdId}` : paint('NOT FOUND', 'bad', colour);
}

function birthDateMeaning(code: string): string {
  if (code === '---') return 'not in the base';
  if (code === '000') return 'equal';
  if (!/^[01]{3}$/.test(code)) return 'not compared';
  const parts = ['year', 'month', 'day'].filter((_, at) => code[at] === '1');
  return `${new Intl.ListFormat('en').format(parts)} different`;
}

function explainForPeople(explanation: Explanation, colour: boolean): string {
  const { answer, country, fields, reason, foundBy, evidence, householdsCompared, keysAsked, crowdedKeys } =
    explanation;
  const notes = [
    reason,
    ...(foundBy === null ? [] : [`Found by the blocking key "${foundBy}"; evidence: ${evidence} bits.`]),
    `${counted(keysAsked, 'blocking key')} queried, ${counted(householdsCompared, 'household')} compared. Country: ${country}.`,
    ...(crowdedKeys.length === 0 ? [] : [`Keys with too many households: ${crowdedKeys.join(', ')}.`]),
  ];
  return `${headline(answer, colour)}\n\n${explainTable(fields, colour)}${notes.join('\n')}\n`;
}
