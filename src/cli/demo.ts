import { Command } from 'commander';
import type { GeneratedPerson } from '../population/index.ts';
import { isLoopback, type RawSettings } from '../runtime/config.ts';
import { UsageError } from '../runtime/errors.ts';
import { stopSignal } from '../runtime/stop-signal.ts';
import { openProgress } from '../terminal/progress.ts';
import { demoPerson, ensureDemoBase, hasSubscribers } from './demo-base.ts';
import { demoSubscriber, importDemoSubscribers } from './demo-subscribers.ts';
import { quoteForShell } from './print.ts';
import { describeServer, serveUntil } from './serving.ts';
import { loadSettings } from './settings.ts';

/** `idem demo`: serves a base of synthetic people to this machine only. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('serve 100,000 synthetic people on this machine; the first run creates the base')
    .option('--port <number>', 'port; 0 selects a free port (IDEM_PORT, PORT; default 8080)')
    .option('--host <address>', 'loopback address to listen on (IDEM_HOST; default 127.0.0.1)')
    .option('--workers <number>', 'worker processes (IDEM_WORKERS; default: number of CPU cores)')
    .option('--base <dir>', 'data folder of the demo (IDEM_BASE; default .idem/demo)')
    .option('--result-key <key>', 'key of FOUND in responses: result, Result or both (IDEM_RESULT_KEY)')
    .option('--log-level <level>', 'silent, error, warn, info or debug (IDEM_LOG_LEVEL; default warn)')
    .addHelpText(
      'after',
      `
Examples:
  idem demo
  idem demo --port 9000 --base /tmp/idem-demo

The licences are DEMO-IDCHECK, DEMO-IDCHECK-PLUS and DEMO-IDMOBILE; the client secret is demo. They are valid for the
demo only. ID Mobile knows 1,000 of the people who have a mobile phone.`,
    )
    .action(runDemo);
}

async function runDemo(flags: RawSettings): Promise<void> {
  const { config, secrets } = loadSettings(flags, {
    base: '.idem/demo',
    logLevel: 'warn',
    guessingBudget: '0',
    warmUpMs: '0',
    journalDays: '7',
  });
  if (!isLoopback(config.host)) {
    throw new UsageError(
      `the demo cannot listen on ${config.host}: its licences are public, so it listens on loopback addresses only; ` +
        'omit --host and IDEM_HOST',
    );
  }
  const signal = stopSignal();
  if (!(await prepareBase(config.base, signal))) return;
  const person = demoPerson();
  await serveUntil(signal, { config, secrets, demo: true, example: consoleExample(person) }, (opened) => {
    process.stdout.write(`Idem is ready on ${opened.url} (${describeServer(opened, config.workers)}).\n`);
    if (opened.console) process.stdout.write(`Open the console in a browser: ${opened.url}/console/\n`);
    process.stdout.write(`\n${exampleLines(opened.url, person)}${mobileLines(opened.url, demoSubscriber())}`);
  });
}

/** @returns `false` if the signal stopped it */
async function prepareBase(folder: string, signal: AbortSignal): Promise<boolean> {
  const progress = openProgress({ unit: 'people', isQuiet: false });
  try {
    const isNew = await ensureDemoBase(folder, progress.update, signal);
    if (isNew || !hasSubscribers(folder)) await importDemoSubscribers(folder, signal);
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  } finally {
    progress.stop();
  }
}

type Question = Readonly<Record<string, string>>;

/** Three commands to paste: a person of the base, the same person with spelling errors, and an unknown person. */
export function exampleLines(url: string, person: GeneratedPerson): string {
  const { lastName, firstName, streetNumber, street, postalCode, city, birthDate, email } = person;
  const exact: Question = {
    LastName: lastName,
    FirstName: firstName,
    Address: `${streetNumber} ${street}`,
    PostalCode: postalCode,
    City: city,
    BirthDate: birthDate,
    Email: email,
  };
  const misspelt: Question = {
    ...exact,
    LastName: swapLetters(lastName, 2),
    FirstName: dropLetter(firstName, 3),
    Address: `${streetNumber} ${dropLetter(street, street.length - 3)}`,
    BirthDate: '',
    Email: '',
  };
  const unknown: Question = {
    LastName: 'Quelconque',
    FirstName: 'Personne',
    Address: '1 rue de Nulle Part',
    PostalCode: '99999',
    City: 'Nulleville',
  };
  const lines = [
    ['A person of the base:', exact],
    ['The same person, with spelling errors:', misspelt],
    ['An unknown person:', unknown],
  ] as const;
  return lines.map(([title, question]) => `# ${title}\n${curlLine(url, question)}\n\n`).join('');
}

/** A person of the base with spelling errors, by the names of the HTTP API, for the form of the console. */
function consoleExample(person: GeneratedPerson): Record<string, string> {
  const { lastName, firstName, streetNumber, street, postalCode, city, birthDate } = person;
  return {
    last_name: swapLetters(lastName, 2),
    first_name: dropLetter(firstName, 3),
    address: `${streetNumber} ${dropLetter(street, street.length - 3)}`,
    postal_code: postalCode,
    city,
    birth_date: birthDate,
  };
}

function curlLine(url: string, question: Question): string {
  const parameters = Object.entries({ Licence: 'DEMO-IDCHECK-PLUS', ...question })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `--data-urlencode ${quoteForShell(`${name}=${value}`)}`);
  return `curl -sG -w '\\n' ${url}/SEARCH/ ${parameters.join(' ')}`;
}

/** Two commands to paste: a token, and a matching with it. */
export function mobileLines(url: string, person: GeneratedPerson): string {
  const { lastName, firstName, birthName, gender, birthDate, streetNumber, street, postalCode, city, email } = person;
  const userInfos = {
    street_address: dropLetter(street, street.length - 3),
    postal_code: postalCode,
    locality: city,
    country: 'France',
    birthdate: birthDate,
    email,
    lastname: swapLetters(lastName, 2),
    gender,
    firstname: firstName,
    maiden_name: birthName,
    phone: '',
    number: streetNumber,
  };
  const credentials = 'licence=DEMO-IDMOBILE -d client_secret=demo -d grant_type=client_idmobile';
  const token = String.raw`sed 's/.*"access_token":"\([^"]*\)".*/\1/'`;
  const question = `licence=DEMO-IDMOBILE -d "token=$TOKEN" -d mode=2 -d scope=matching_notp -d name=Demo -d number=${person.phone}`;
  const infos = `--data-urlencode ${quoteForShell(`user_infos=${JSON.stringify(userInfos)}`)}`;
  return (
    '# ID Mobile: a token, valid for five minutes, then a subscriber with two typing errors:\n' +
    `TOKEN=$(curl -s ${url}/ACCESS_TOKEN/ -d ${credentials} | ${token})\n` +
    `curl -s -w '\\n' ${url}/IDMOBILE/ -d ${question} ${infos}\n\n`
  );
}

function swapLetters(text: string, at: number): string {
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

function dropLetter(text: string, at: number): string {
  return text.slice(0, at) + text.slice(at + 1);
}
