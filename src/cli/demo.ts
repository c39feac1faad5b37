import { Command } from 'commander';
import type { GeneratedPerson } from '../population/index.ts';
import { isLoopback, type RawSettings } from '../runtime/config.ts';
import { UsageError } from '../runtime/errors.ts';
import { stopSignal } from '../runtime/stop-signal.ts';
import { demoPerson, ensureDemoBase, hasSubscribers } from './demo-base.ts';
import { demoSubscriber, importDemoSubscribers } from './demo-subscribers.ts';
import { openProgress } from './progress.ts';
import { describeServer, serveUntil } from './serving.ts';
import { loadSettings } from './settings.ts';

/** `idem demo`: a base of synthetic people, served to this machine alone. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('make a base of 100,000 synthetic people, once, and serve it on this machine')
    .option('--port <number>', 'port, 8080 if not given; 0 takes any free one (IDEM_PORT, PORT)')
    .option('--host <address>', 'address of this machine to listen on, 127.0.0.1 if not given (IDEM_HOST)')
    .option('--workers <number>', 'processes that answer, the cores if not given (IDEM_WORKERS)')
    .option('--base <dir>', 'a folder of its own, .idem/demo if not given (IDEM_BASE)')
    .option('--result-key <key>', 'result, Result or both (IDEM_RESULT_KEY)')
    .option('--log-level <level>', 'silent, error, warn, info or debug, warn if not given (IDEM_LOG_LEVEL)')
    .addHelpText(
      'after',
      `
Examples:
  idem demo
  idem demo --port 9000 --base /tmp/idem-demo

Its licences are DEMO-IDCHECK, DEMO-IDCHECK-PLUS and DEMO-IDMOBILE, their client secret is demo. They are good here
alone, and only from this machine. DEMO-IDMOBILE asks about 1,000 of the people who have a mobile.`,
    )
    .action(runDemo);
}

async function runDemo(flags: RawSettings): Promise<void> {
  const { config, secrets } = loadSettings(flags, { base: '.idem/demo', logLevel: 'warn', guessingBudget: '0' });
  if (!isLoopback(config.host)) {
    throw new UsageError(
      `The demo cannot listen on ${config.host}: its licences are known to everybody, so it answers this machine ` +
        'alone; leave --host and IDEM_HOST out.',
    );
  }
  const signal = stopSignal();
  if (!(await makeBase(config.base, signal))) return;
  await serveUntil(signal, { config, secrets, demo: true }, (opened) => {
    process.stdout.write(`Idem is ready on ${opened.url} (${describeServer(opened, config.workers)}).\n\n`);
    process.stdout.write(exampleLines(opened.url, demoPerson()) + mobileLines(opened.url, demoSubscriber()));
  });
}

/** @returns whether there is a base now; `false` where the user had enough of waiting. */
async function makeBase(folder: string, signal: AbortSignal): Promise<boolean> {
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

/** Three lines to paste: a person of the base, the same one misspelt, and nobody. */
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
  const nobody: Question = {
    LastName: 'Quelconque',
    FirstName: 'Personne',
    Address: '1 rue de Nulle Part',
    PostalCode: '99999',
    City: 'Nulleville',
  };
  const lines = [
    ['A person of the base:', exact],
    ['The same person, misspelt:', misspelt],
    ['Nobody:', nobody],
  ] as const;
  return lines.map(([title, question]) => `# ${title}\n${curlLine(url, question)}\n\n`).join('');
}

function curlLine(url: string, question: Question): string {
  const parameters = Object.entries({ Licence: 'DEMO-IDCHECK-PLUS', ...question })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `--data-urlencode ${quote(`${name}=${value}`)}`);
  return `curl -sG -w '\\n' ${url}/SEARCH/ ${parameters.join(' ')}`;
}

/** Two lines to paste: a token, and a matching with it. */
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
  const infos = `--data-urlencode ${quote(`user_infos=${JSON.stringify(userInfos)}`)}`;
  return (
    '# ID Mobile: a token, good for five minutes, then a subscriber with two slips of the pen:\n' +
    `TOKEN=$(curl -s ${url}/ACCESS_TOKEN/ -d ${credentials} | ${token})\n` +
    `curl -s -w '\\n' ${url}/IDMOBILE/ -d ${question} ${infos}\n\n`
  );
}

/** One word of a POSIX shell, whatever is in it. */
function quote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function swapLetters(text: string, at: number): string {
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

function dropLetter(text: string, at: number): string {
  return text.slice(0, at) + text.slice(at + 1);
}
