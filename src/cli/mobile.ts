import { Command } from 'commander';
import { scopeBody } from '../http/dqe/mobile/answer.ts';
import { errorOf, mobileErrorBody } from '../http/dqe/mobile/errors.ts';
import type { PersonInput } from '../matching/model.ts';
import {
  type ComparedField,
  createMobileChecker,
  isRefusal,
  isScope,
  MAX_PERIOD_HOURS,
  type MobileChecker,
  type MobileNumber,
  type NumberProblem,
  type Refusal,
  readClaim,
  readNumber,
  type ScopeAnswer,
  type ScopeQuestion,
} from '../mobile/index.ts';
import { openOperators } from '../mobile/operators/index.ts';
import { UsageError } from '../runtime/errors.ts';
import { loadSettings } from './settings.ts';
import { type Cell, formatTable, paint, showsColour, type Tone } from './table.ts';

/** `idem mobile`: questions to mobile operators from the terminal. */
export function mobileCommand(): Command {
  return new Command('mobile')
    .description('ask mobile operators about a number, as the server would')
    .addCommand(checkCommand())
    .addHelpText(
      'after',
      `
Examples:
  idem mobile check --number 0612345678 --last-name Martin --first-name Claire --explain
  idem mobile check --number 0612345678 --scope simswap --period 72`,
    );
}

interface CheckOptions extends PersonInput {
  readonly number?: string;
  readonly scope: string;
  readonly period?: string;
  readonly base?: string;
  readonly operators?: string;
  readonly country?: string;
  readonly addressCountry?: string;
  readonly explain?: true;
  readonly json?: true;
}

function checkCommand(): Command {
  return new Command('check')
    .description('compare a person with what the operator of a number holds, or ask whether its SIM was changed')
    .option('--number <number>', 'the phone number (mandatory)')
    .option('--scope <scope>', 'matching_notp or simswap', 'matching_notp')
    .option('--last-name <name>', 'last name')
    .option('--birth-name <name>', 'birth name')
    .option('--first-name <name>', 'first name')
    .option('--gender <letter>', 'M or F')
    .option('--birth-date <date>', 'YYYY-MM-DD')
    .option('--address <line>', 'street type and name, and its number')
    .option('--street-number <number>', 'street number, if it is not in the address')
    .option('--postal-code <code>', 'postal code')
    .option('--city <name>', 'city')
    .option('--address-country <name>', 'country of the address, in full or as two letters')
    .option('--email <address>', 'e-mail address')
    .option('--period <hours>', 'how far back a change of the SIM counts, 1 to 2400 (simswap)')
    .option('--explain', 'show how each score came about, with the values held: for your eyes alone')
    .option('--country <code>', 'country of the number, if it has no international prefix (IDEM_COUNTRY)')
    .option('--operators <file>', 'the operators that can be asked over HTTP (IDEM_OPERATORS)')
    .option('--base <dir>', 'the data folder with the imported subscribers (IDEM_BASE)')
    .option('--json', 'the answer as the server writes it; with --explain, the explanation beside it')
    .addHelpText(
      'after',
      `
Examples:
  idem mobile check --number 0612345678 --last-name Martin --first-name Claire --explain
  idem mobile check --number +32470123456 --last-name Peeters --operators operators.json --json
  idem mobile check --number 0612345678 --scope simswap --period 72

The exit code is 0 where an operator answered, whatever it said, and 1 where none did.`,
    )
    .action(runCheck);
}

async function runCheck(options: CheckOptions): Promise<void> {
  const { config } = loadSettings({
    ...(options.base !== undefined && { base: options.base }),
    ...(options.operators !== undefined && { operators: options.operators }),
    ...(options.country !== undefined && { country: options.country }),
  });
  if ((options.number ?? '').trim() === '') {
    throw new UsageError('A check needs --number too; see "idem mobile check --help".');
  }
  const question = readQuestion(options, config.country);
  const number = readNumber(options.number!, config.country);
  const operators = openOperators(config);
  try {
    const result = await answer(createMobileChecker(operators.sources), number, question);
    if (isRefusal(result)) process.exitCode = 1;
    const colour = showsColour(process.stdout);
    process.stdout.write(options.json ? toJson(result, options) : forPeople(result, options, colour));
  } finally {
    await operators.close();
  }
}

function readQuestion(options: CheckOptions, country: string): ScopeQuestion {
  const { scope, period = '', addressCountry = '' } = options;
  if (scope === 'simswap') {
    const hours = /^\d{1,4}$/.test(period) ? Number(period) : 0;
    if (hours < 1 || hours > MAX_PERIOD_HOURS) {
      throw new UsageError(`--period cannot be "${period}"; simswap takes hours, 1 to ${MAX_PERIOD_HOURS}.`);
    }
    return { scope, period: hours };
  }
  if (scope !== 'matching_notp') {
    const known = isScope(scope) ? ' yet' : '';
    throw new UsageError(`--scope cannot be "${scope}"${known}; it takes matching_notp or simswap.`);
  }
  const { lastName, birthName, firstName, gender, birthDate, address, streetNumber, postalCode, city, email } = options;
  const said = { lastName, birthName, firstName, gender, birthDate, address, streetNumber, postalCode, city, email };
  const person = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return { scope, claim: readClaim({ ...person, country: addressCountry }, country) };
}

async function answer(
  checker: MobileChecker,
  number: MobileNumber | NumberProblem,
  question: ScopeQuestion,
): Promise<ScopeAnswer | Refusal> {
  if (typeof number === 'string') return { why: number, operator: '' };
  const lines = checker.locate(number);
  return isRefusal(lines) ? lines : checker.ask(lines, question);
}

function toJson(result: ScopeAnswer | Refusal, { explain }: CheckOptions): string {
  const body = bodyOf(result);
  if (!explain || isRefusal(result) || result.scope !== 'matching_notp') return `${body}\n`;
  const { operator, fields = [] } = result;
  return `${JSON.stringify({ ...JSON.parse(body), explanation: { operator, fields } }, undefined, 2)}\n`;
}

function bodyOf(result: ScopeAnswer | Refusal): string {
  if (!isRefusal(result)) return scopeBody(result);
  const { id, detail } = errorOf(result);
  return mobileErrorBody(id, detail);
}

function forPeople(result: ScopeAnswer | Refusal, { explain, period }: CheckOptions, colour: boolean): string {
  if (isRefusal(result)) {
    const { error_type, error_id } = JSON.parse(bodyOf(result)) as Readonly<Record<string, string>>;
    return `${paint(`Error ${error_id}: ${error_type}`, 'bad', colour)}\n`;
  }
  if (result.scope === 'simswap') {
    const said = result.swapped ? 'was changed' : 'was not changed';
    const words = `The SIM ${said} within the last ${period} hours.`;
    return `${result.operator}: ${paint(words, result.swapped ? 'bad' : 'good', colour)}\n`;
  }
  const { operator, scores, fields } = result;
  const rows = fields ?? Object.entries(scores).map(([field, score]) => ({ field, score }));
  const columns = explain && fields ? explainedRows(fields) : rows.map(({ field, score }) => scoreRow(field, score));
  const note =
    explain && fields === undefined ? '\nThe operator tells how alike the values are, never what it holds.\n' : '';
  return `${operator}\n\n${formatTable(columns, colour)}${note}`;
}

const NAMES: Readonly<Record<string, string>> = {
  familyName: 'family_name',
  gender: 'gender',
  birthDate: 'birthdate',
  givenName: 'given_name',
  country: 'country',
  postalCode: 'postal_code',
  streetAddress: 'street_address',
  locality: 'locality',
  email: 'email',
};

function scoreRow(field: string, score: number | undefined): Cell[] {
  const text = score === undefined ? 'not compared' : score.toFixed(2);
  return [{ text: NAMES[field] ?? field }, { text, tone: toneOf(score) }];
}

function explainedRows(fields: readonly ComparedField[]): Cell[][] {
  const head = ['Field', 'Score', 'Sent', 'Held', 'Rule'].map((text): Cell => ({ text, tone: 'faint' }));
  const rows = fields.map(({ field, sent, held, score, rule }) => [
    ...scoreRow(field, score),
    { text: sent },
    { text: held },
    { text: rule, tone: 'faint' } satisfies Cell,
  ]);
  return [head, ...rows];
}

/** Where a person would begin to doubt: a slip of the pen leaves more than 0.9 of a name. */
function toneOf(score: number | undefined): Tone {
  if (score === undefined) return 'faint';
  if (score > 0.9) return 'good';
  return score > 0.7 ? 'doubtful' : 'bad';
}
