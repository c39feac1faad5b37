import { Command } from 'commander';
import { scopeBody } from '../http/dqe/mobile/answer.ts';
import { errorOf, mobileErrorBody } from '../http/dqe/mobile/errors.ts';
import { phoneSubject } from '../journal/index.ts';
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
  normalizeClaim,
  parseMobileNumber,
  type Refusal,
  type ScopeAnswer,
  type ScopeQuestion,
} from '../mobile/index.ts';
import { openOperators } from '../mobile/operators/index.ts';
import { UsageError } from '../runtime/errors.ts';
import { formatTable, paint, showsColour, type Tone } from '../terminal/table.ts';
import { parsePurpose } from './option-values.ts';
import { PURPOSE } from './options.ts';
import { recordEvents } from './record.ts';
import { loadSettings } from './settings.ts';

/** `idem mobile`: queries mobile operators. */
export function mobileCommand(): Command {
  return new Command('mobile')
    .description('query mobile operators about a phone number, as the server would')
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
  readonly purpose?: string;
  readonly json?: true;
}

function checkCommand(): Command {
  return new Command('check')
    .description("compare a person with the operator's data for a phone number, or query its last SIM change")
    .option('--number <number>', 'phone number (mandatory)')
    .option('--scope <scope>', 'matching_notp or simswap', 'matching_notp')
    .option('--last-name <name>', 'last name')
    .option('--birth-name <name>', 'birth name')
    .option('--first-name <name>', 'first name')
    .option('--gender <letter>', 'M or F')
    .option('--birth-date <date>', 'YYYY-MM-DD')
    .option('--address <line>', 'street type, street name and number')
    .option('--street-number <number>', 'street number, if it is not part of the address')
    .option('--postal-code <code>', 'postal code')
    .option('--city <name>', 'city')
    .option('--address-country <name>', 'country of the address, its name or two-letter code')
    .option('--email <address>', 'e-mail address')
    .option('--period <hours>', `hours to look back for a SIM change, 1 to ${MAX_PERIOD_HOURS} (simswap only)`)
    .option('--explain', 'show how each score was determined, with the stored values')
    .option(...PURPOSE)
    .option('--country <code>', 'country of the number, if it has no international prefix (IDEM_COUNTRY)')
    .option('--operators <file>', 'configuration of the operators that are queried over HTTP (IDEM_OPERATORS)')
    .option('--base <dir>', 'data folder with the imported subscribers (IDEM_BASE)')
    .option('--json', "print the server's response; with --explain, the explanation too")
    .addHelpText(
      'after',
      `
Examples:
  idem mobile check --number 0612345678 --last-name Martin --first-name Claire --explain --purpose fraud
  idem mobile check --number +32470123456 --last-name Peeters --operators operators.json --json
  idem mobile check --number 0612345678 --scope simswap --period 72

The exit code is 0 if an operator answered, and 1 if none did.`,
    )
    .action(runCheck);
}

async function runCheck(options: CheckOptions): Promise<void> {
  const { base, operators: operatorsFile, country } = options;
  const purpose = parsePurpose(options.purpose);
  const { config } = loadSettings({ base, operators: operatorsFile, country });
  if ((options.number ?? '').trim() === '') throw new UsageError('missing --number; see "idem mobile check --help"');
  const question = readQuestion(options, config.country);
  const number = parseMobileNumber(options.number!, config.country);
  const operators = openOperators(config);
  try {
    const result = await answer(createMobileChecker(operators.sources), number, question);
    if (isRefusal(result)) process.exitCode = 1;
    recordEvents(config, {
      event: 'mobile',
      product: options.scope,
      subject: typeof number === 'string' ? undefined : phoneSubject(number.number),
      result: isRefusal(result) ? result.why : 'answered',
    });
    if (options.explain && typeof number !== 'string' && showsValues(result))
      recordEvents(config, {
        event: 'show',
        product: 'idmobile',
        subject: phoneSubject(number.number),
        result: purpose ?? 'found',
      });
    const colour = showsColour(process.stdout);
    process.stdout.write(options.json ? toJson(result, options) : forPeople(result, options, colour));
  } finally {
    await operators.close();
  }
}

/** Whether an explanation has stored values: operators that are asked over HTTP return scores only. */
function showsValues(result: ScopeAnswer | Refusal): boolean {
  return !isRefusal(result) && result.scope === 'matching_notp' && result.fields !== undefined;
}

function readQuestion(options: CheckOptions, country: string): ScopeQuestion {
  const { scope, period = '', addressCountry = '' } = options;
  if (scope === 'simswap') {
    const hours = /^\d{1,4}$/.test(period) ? Number(period) : 0;
    if (hours < 1 || hours > MAX_PERIOD_HOURS)
      throw new UsageError(`--period cannot be "${period}"; expected hours from 1 to ${MAX_PERIOD_HOURS}`);
    return { scope, period: hours };
  }
  if (scope !== 'matching_notp') {
    const problem = isScope(scope) ? 'is not supported yet' : 'is unknown';
    throw new UsageError(`--scope cannot be "${scope}", which ${problem}; expected matching_notp or simswap`);
  }
  const { lastName, birthName, firstName, gender, birthDate, address, streetNumber, postalCode, city, email } = options;
  const given = { lastName, birthName, firstName, gender, birthDate, address, streetNumber, postalCode, city, email };
  const person = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { scope, claim: normalizeClaim({ ...person, country: addressCountry }, country) };
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
    const sentence = `The SIM was ${result.swapped ? '' : 'not '}changed within the last ${period} hours.`;
    return `${result.operator}: ${paint(sentence, result.swapped ? 'bad' : 'good', colour)}\n`;
  }
  const { operator, scores, fields } = result;
  const table =
    explain && fields
      ? explainedTable(fields, colour)
      : formatTable(
          [{}, {}],
          Object.entries(scores).map(([field, score]) => scoreCells(field, score, colour)),
        );
  const note =
    explain && fields === undefined ? '\nThis operator returns scores only, not the values that it stores.\n' : '';
  return `${operator}\n\n${table}${LEGEND}${note}`;
}

const LEGEND = '\nScores: 1 equal, above 0.9 similar, 0 different.\n';

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

function scoreCells(field: string, score: number | undefined, colour: boolean): string[] {
  const text = score === undefined ? 'not compared' : score.toFixed(2);
  return [NAMES[field] ?? field, paint(text, toneOf(score), colour)];
}

function explainedTable(fields: readonly ComparedField[], colour: boolean): string {
  const titles = ['Field', 'Score', 'Sent', 'Held', 'Rule'];
  return formatTable(
    titles.map((title) => ({ title })),
    fields.map(({ field, sent, held, score, rule }) => [
      ...scoreCells(field, score, colour),
      sent,
      held,
      paint(rule, 'faint', colour),
    ]),
    colour,
  );
}

/** One typing error leaves a score above 0.9. */
function toneOf(score: number | undefined): Tone {
  if (score === undefined) return 'faint';
  if (score > 0.9) return 'good';
  return score > 0.7 ? 'doubtful' : 'bad';
}
