import { Command } from 'commander';
import {
  type ApiKey,
  ApiKeyStore,
  hasApiKeys,
  hasLicences,
  isActive,
  type LicenceRecord,
  openLicences,
} from '../licences/index.ts';
import { openSubscriberBase } from '../mobile/operators/subscriber-base/index.ts';
import { currentGeneration } from '../reference/base.ts';
import { type BaseInfo, baseInfo } from '../reference/info.ts';
import type { Config } from '../runtime/config.ts';
import { readVersion } from '../runtime/version.ts';
import { assertDataFolder } from './data-folder.ts';
import { BASE } from './options.ts';
import { printJson } from './print.ts';
import { type ProcessingRecord, recordAsMarkdown } from './processing-record.ts';
import { loadSettings } from './settings.ts';

/** `idem privacy`: documents for data protection officers. */
export function privacyCommand(): Command {
  return new Command('privacy')
    .description('documents for data protection officers')
    .addCommand(recordCommand())
    .addHelpText(
      'after',
      `
Examples:
  idem privacy record --controller 'ACME Bank'`,
    );
}

interface RecordOptions {
  readonly base?: string;
  readonly controller?: string;
  readonly contact?: string;
  readonly json?: true;
}

function recordCommand(): Command {
  return new Command('record')
    .description(
      'print the record of processing activities (article 30 of the GDPR), from the configuration and the base',
    )
    .option('--controller <name>', 'name of the controller')
    .option('--contact <text>', 'contact of the data protection officer')
    .option(...BASE)
    .option('--json', 'print JSON instead of Markdown')
    .addHelpText(
      'after',
      `
Examples:
  idem privacy record --controller 'ACME Bank' --contact dpo@acme.example > record.md
  idem privacy record --base /srv/idem --json

What only the controller knows, such as the legal basis, is marked TO BE COMPLETED. docs/privacy.md helps with it.`,
    )
    .action(printRecord);
}

async function printRecord({ base, controller, contact, json }: RecordOptions): Promise<void> {
  const settings = loadSettings({ base });
  assertDataFolder(settings);
  const { config } = settings;
  const record: ProcessingRecord = {
    at: new Date().toISOString(),
    program: readVersion(),
    controller,
    contact,
    config,
    people: currentGeneration(config.base) === undefined ? undefined : await baseInfo(config.base),
    ...(await describeSubscribers(config)),
    licences: await activeLicences(config),
    apiKeys: await activeApiKeys(config),
  };
  if (json) printJson(forMachines(record));
  else process.stdout.write(recordAsMarkdown(record));
}

function forMachines({ config, people, ...record }: ProcessingRecord): object {
  const { journalDays, erasureHours, fileRetentionDays, guessingBudget } = config;
  return {
    ...record,
    settings: { journalDays, erasureHours, fileRetentionDays, guessingBudget },
    people: people ?? (null as BaseInfo | null),
  };
}

async function describeSubscribers({
  base: folder,
}: Config): Promise<Pick<ProcessingRecord, 'subscribers' | 'subscriberSources'>> {
  const base = openSubscriberBase(folder);
  try {
    const { subscribers = 0, sources = [] } = base.store?.meta ?? {};
    return { subscribers, subscriberSources: sources };
  } finally {
    await base.close();
  }
}

async function activeLicences({ base }: Config): Promise<readonly LicenceRecord[]> {
  if (!hasLicences(base)) return [];
  const licences = openLicences(base);
  try {
    return licences.list().filter((licence) => isActive(licence, Date.now()));
  } finally {
    await licences.close();
  }
}

async function activeApiKeys({ base }: Config): Promise<readonly ApiKey[]> {
  if (!hasApiKeys(base)) return [];
  const keys = ApiKeyStore.open(base);
  try {
    return keys.list().filter((key) => isActive(key, Date.now()));
  } finally {
    await keys.close();
  }
}
