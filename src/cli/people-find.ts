import { Command } from 'commander';
import { withoutUnreadableDate } from '../batch/index.ts';
import { findPeople } from '../check/find.ts';
import type { PersonInput } from '../matching/model.ts';
import { openBase } from '../reference/base.ts';
import { heldPersonOf, restrictedHouseholds } from '../reference/changes/index.ts';
import { UsageError } from '../runtime/errors.ts';
import { counted } from '../terminal/quantities.ts';
import { parseCount, parsePurpose } from './option-values.ts';
import { BASE, COUNTRY, PURPOSE } from './options.ts';
import { personForTerminal } from './person-view.ts';
import { printJson } from './print.ts';
import { recordShown } from './record.ts';
import { loadSettings } from './settings.ts';

interface FindOptions extends PersonInput {
  readonly base?: string;
  readonly limit: string;
  readonly all?: true;
  readonly purpose?: string;
  readonly json?: true;
}

/** `idem people find`: the people of the base who may be a person, from whatever is known (article 15 of the GDPR). */
export function findCommand(): Command {
  return new Command('find')
    .description('find people by what is known of them, and show everything held (article 15 of the GDPR)')
    .option('--last-name <name>', 'last name')
    .option('--first-name <name>', 'first name')
    .option('--birth-date <date>', 'birth date, for example YYYY-MM-DD or DD/MM/YYYY')
    .option('--address <line>', 'street number, street type and street name')
    .option('--postal-code <code>', 'postal code')
    .option('--city <name>', 'city')
    .option('--email <address>', 'e-mail address')
    .option('--phone <number>', 'phone number')
    .option('--all', 'read the whole base instead of the index; slow')
    .option('--limit <number>', 'number of people', '20')
    .option(...PURPOSE)
    .option(...COUNTRY)
    .option(...BASE)
    .option('--json', 'print a JSON array')
    .addHelpText(
      'after',
      `
Examples:
  idem people find --email zoe@example.org --purpose access
  idem people find --last-name Martin --postal-code 75011 --json
  idem people find --last-name Martin --birth-date 1980-02-29 --all

Names and streets may differ by a quarter of their letters; other values have to be equal. Values that the base does not
have for a person are not compared. The index leaves out values that thousands of people share: --all finds these too.`,
    )
    .action(find);
}

const HINT = 'The index needs more than a name alone. Give more of what is known, or read the whole base with --all.\n';

const FIELDS = ['lastName', 'firstName', 'birthDate', 'address', 'postalCode', 'city', 'email', 'phone'] as const;

async function find(options: FindOptions): Promise<void> {
  const person = Object.fromEntries(FIELDS.map((name) => [name, options[name] ?? ''])) as PersonInput;
  const names = [person.lastName, person.firstName, person.birthDate, person.email, person.phone];
  if (names.every((value) => value === '')) {
    throw new UsageError('no person given: give a name, birth date, e-mail or phone');
  }
  if (withoutUnreadableDate(person) !== person) {
    throw new UsageError(`--birth-date ${person.birthDate} is not a date; give it as YYYY-MM-DD or DD/MM/YYYY`);
  }
  const limit = parseCount('--limit', options.limit, 1);
  const purpose = parsePurpose(options.purpose);
  const { config } = loadSettings({ base: options.base, country: options.country });
  const base = openBase(config.base);
  try {
    const found = await findPeople(base.store, person, {
      country: config.country,
      limit,
      readsAll: options.all === true,
      restricted: restrictedHouseholds(base),
    });
    recordShown(
      config,
      found.map(({ member }) => member.id),
      purpose,
    );
    const { folder, sources } = base;
    const people = found.map(({ household, member }) => {
      const whole = base.store.withOrigins(household);
      return { household, member: whole.members[household.members.indexOf(member)] ?? member };
    });
    if (options.json) return printJson(people.map((each) => heldPersonOf(each, { folder, sources })));
    process.stdout.write(people.map((each) => `${personForTerminal(each, { folder, sources })}\n`).join(''));
    process.stdout.write(`${counted(found.length, 'person', 'people')} found.\n`);
    if (found.length === 0 && !options.all) process.stdout.write(HINT);
  } finally {
    await base.close();
  }
}
