import { Command } from 'commander';
import { publicHouseholdId } from '../check/household-id.ts';
import { type Checker, createChecker, type Explanation, InvalidFieldError } from '../check/index.ts';
import { MATCH_THRESHOLD } from '../check/match.ts';
import { answerBody } from '../http/dqe/answer.ts';
import type { CheckAnswer, Letter, Product } from '../matching/answer.ts';
import type { PersonInput } from '../matching/model.ts';
import { openBase } from '../reference/base.ts';
import type { ResultKey } from '../runtime/config.ts';
import { UsageError } from '../runtime/errors.ts';
import { matchForTerminal } from './check-match.ts';
import { birthDateCell, explainTable, MEANINGS } from './explain-table.ts';
import { productOf, thresholdOf } from './product-options.ts';
import { loadSettings } from './settings.ts';
import { type Cell, formatTable, paint, showsColour } from './table.ts';

interface CheckOptions extends PersonInput {
  readonly base?: string;
  readonly country?: string;
  readonly product: string;
  readonly resultKey?: string;
  readonly threshold?: string;
  readonly explain?: true;
  readonly json?: true;
}

/** `idem check`: one question from the terminal, answered as the server would. */
export function checkCommand(): Command {
  return new Command('check')
    .description('check one person against the reference base')
    .option('--last-name <name>', 'last name (mandatory, but for a match)')
    .option('--address <line>', 'street number, street type and street name (mandatory, but for a match)')
    .option('--postal-code <code>', 'postal code (mandatory, but for a match)')
    .option('--city <name>', 'city')
    .option('--first-name <name>', 'first name')
    .option('--birth-date <date>', 'YYYY-MM-DD, DD/MM/YYYY or YYYYMMDD (not of ID Check)')
    .option('--email <address>', 'e-mail address (not of ID Check)')
    .option('--phone <number>', 'phone number (not of ID Check)')
    .option('--product <product>', 'idcheck, idcheck-plus, or match: who is meant, beyond the letter', 'idcheck-plus')
    .option('--threshold <probability>', `the least probability of a match, 0 to 1 (${MATCH_THRESHOLD})`)
    .option('--explain', 'show how each letter came about, with the values held: for your eyes alone')
    .option('--base <dir>', 'the data folder (IDEM_BASE)')
    .option('--country <code>', 'country of addresses and phone numbers that name none (IDEM_COUNTRY)')
    .option('--result-key <key>', 'result, Result or both, for --json (IDEM_RESULT_KEY)')
    .option('--json', 'the answer as the server writes it; with --explain, the explanation beside it')
    .addHelpText(
      'after',
      `
Examples:
  idem check --last-name Martin --address '12 rue des Lilas' --postal-code 75011
  idem check --last-name Martin --first-name Zoé --address '12 bis r. des Lilas' --postal-code 75011 --explain
  idem check --last-name Martin --address '12 rue des Lilas' --postal-code 75011 --product idcheck --json
  idem check --last-name Martin --birth-date 1980-02-29 --product match --explain
  idem check --first-name Zoé --email zoe@martin.example --product match --threshold 0.9

The exit code is 0 for NOT FOUND too: it is an answer.`,
    )
    .action(runCheck);
}

async function runCheck(options: CheckOptions): Promise<void> {
  const product = productOf(options.product);
  const threshold = thresholdOf(options.threshold, product);
  if (product !== 'match') refuseMissing(options);
  const { config, secrets } = loadSettings({
    ...(options.base !== undefined && { base: options.base }),
    ...(options.country !== undefined && { country: options.country }),
    ...(options.resultKey !== undefined && { resultKey: options.resultKey }),
  });
  const base = openBase(config.base);
  try {
    const colour = showsColour(process.stdout);
    const settings = { country: config.country, publicHouseholdId: publicHouseholdId(secrets.householdKey), threshold };
    if (product === 'match') {
      const { explain = false, json = false } = options;
      const question = { person: personOf(options), explain, json, colour };
      process.stdout.write(await matchForTerminal(base, settings, question));
      return;
    }
    const { answer, explanation } = await ask(createChecker(base, settings), options, product);
    if (options.json) process.stdout.write(toJson(answer, explanation, config.resultKey));
    else process.stdout.write(explanation ? explainForPeople(explanation, colour) : answerForPeople(answer, colour));
  } finally {
    await base.close();
  }
}

const MANDATORY = [
  ['lastName', '--last-name'],
  ['address', '--address'],
  ['postalCode', '--postal-code'],
] as const;

function refuseMissing(options: CheckOptions): void {
  const missing = MANDATORY.filter(([name]) => (options[name] ?? '').trim() === '').map(([, flag]) => flag);
  if (missing.length === 0) return;
  throw new UsageError(`A check needs ${new Intl.ListFormat('en').format(missing)} too; see "idem check --help".`);
}

async function ask(
  checker: Checker,
  options: CheckOptions,
  product: Product,
): Promise<{ answer: CheckAnswer; explanation?: Explanation }> {
  const person = personOf(options);
  try {
    if (!options.explain) return { answer: await checker.check(person, product) };
    const explanation = await checker.explain(person, product);
    return { answer: explanation.answer, explanation };
  } catch (error) {
    if (error instanceof InvalidFieldError)
      throw new UsageError(`--birth-date ${person.birthDate} is no date that exists.`);
    throw error;
  }
}

function personOf(options: CheckOptions): PersonInput {
  const { lastName, firstName, birthDate, address, postalCode, city, email, phone } = options;
  const given = { lastName, firstName, birthDate, address, postalCode, city, email, phone };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function toJson(answer: CheckAnswer, explanation: Explanation | undefined, resultKey: ResultKey): string {
  const body = answerBody(answer, resultKey);
  if (!explanation) return `${body}\n`;
  const { answer: _, ...reasons } = explanation;
  return `${JSON.stringify({ ...JSON.parse(body), explanation: reasons }, undefined, 2)}\n`;
}

function answerForPeople(answer: CheckAnswer, colour: boolean): string {
  const letter = (name: string, value: Letter, distance?: number): Cell[] => {
    const [meaning, tone] = MEANINGS[value];
    const edits = distance === undefined || distance === 0 ? '' : `, ${distance} letter${distance === 1 ? '' : 's'}`;
    return [{ text: name }, { text: value, tone }, { text: meaning + edits, tone: 'faint' }];
  };
  const rows = [
    letter('Last name', answer.lastName, answer.lastNameDistance),
    letter('First name', answer.firstName, answer.firstNameDistance),
    [
      { text: 'Number' },
      { text: answer.number ? 'True' : 'False', tone: answer.number ? 'good' : 'bad' } as const,
      { text: answer.number ? 'the same' : 'different, or not sent', tone: 'faint' } as const,
    ],
    letter('Address', answer.address),
    letter('Postal code', answer.postalCode),
    letter('City', answer.city),
    [
      { text: 'Birth date' },
      birthDateCell(answer.birthDate),
      { text: birthDateMeaning(answer.birthDate), tone: 'faint' },
    ],
    letter('E-mail', answer.email),
    letter('Phone', answer.phone),
  ] satisfies Cell[][];
  return `${headline(answer, colour)}\n\n${formatTable(rows, colour)}`;
}

function headline({ found, householdId }: CheckAnswer, colour: boolean): string {
  return found ? `${paint('FOUND', 'good', colour)}  household ${householdId}` : paint('NOT FOUND', 'bad', colour);
}

function birthDateMeaning(code: string): string {
  if (code === '---') return 'none held';
  if (code === '000') return 'the same';
  if (!/^[01]{3}$/.test(code)) return 'not compared';
  const parts = ['year', 'month', 'day'].filter((_, at) => code[at] === '1');
  return `${parts.join(', ')} different`;
}

function explainForPeople(explanation: Explanation, colour: boolean): string {
  const { answer, fields, reason, foundBy, householdsCompared, keysAsked, crowdedKeys } = explanation;
  const notes = [
    reason,
    ...(foundBy === null ? [] : [`Brought by the blocking key "${foundBy}"; evidence ${explanation.evidence} bits.`]),
    `${keysAsked} keys asked, ${householdsCompared} households compared.`,
    ...(crowdedKeys.length === 0 ? [] : [`Too common to follow: ${crowdedKeys.join(', ')}.`]),
  ];
  return `${headline(answer, colour)}\n\n${explainTable(fields, colour)}${notes.join('\n')}\n`;
}
