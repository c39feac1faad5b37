import { Command } from 'commander';
import type { CustomWeights } from '../matching/evidence/index.ts';
import { type SubscriberInfo, subscriberInfo } from '../mobile/operators/subscriber-base/index.ts';
import { currentGeneration } from '../reference/base.ts';
import { type BaseInfo, baseInfo } from '../reference/info.ts';
import { counted, formatBytes, formatCount, formatMinute } from '../terminal/quantities.ts';
import { formatTable, showsColour } from '../terminal/table.ts';
import { WEIGHT_NAMES } from './evaluate-summary.ts';
import { BASE } from './options.ts';
import { printJson } from './print.ts';
import { loadSettings } from './settings.ts';
import { operatorTable, sourceTable } from './subscriber-tables.ts';

/** `idem info`: what a data folder holds of people and of subscribers, in figures. */
export function infoCommand(): Command {
  return new Command('info')
    .description('show sources, sizes and fill rates of the reference base, and the same of subscribers (ID Mobile)')
    .option(...BASE)
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  idem info
  idem info --base /srv/idem --json

People and households are those of the generation, without later changes. Fill rates are those of a sample. Files that
were uploaded to be checked (/v1/files) are not part of the base: they are deleted after some days and never backed up.
Subscribers are shown if the folder has some; in a cluster they are those of this node. In the JSON they are the member
"subscribers".`,
    )
    .action(info);
}

async function info({ base, json }: { readonly base?: string; readonly json?: true }): Promise<void> {
  const { config } = loadSettings({ base });
  const subscribers = await subscriberInfo(config.base);
  // A folder may contain subscribers only. Without either, `baseInfo` says so.
  const hasPeople = subscribers === undefined || currentGeneration(config.base) !== undefined;
  const people = hasPeople ? await baseInfo(config.base) : undefined;
  if (json) return printJson({ ...people, ...(subscribers && { subscribers }) });
  const texts = [people && describe(people), subscribers && describeSubscribers(subscribers)];
  process.stdout.write(texts.filter((text) => text !== undefined).join('\n'));
}

function describeSubscribers({ generations, erasures, sources, operators, ...info }: SubscriberInfo): string {
  const summary = formatTable(
    [{}, {}],
    [
      ['Subscribers', `${counted(info.subscribers, 'subscriber')} with ${counted(info.numbers, 'number')}`],
      ['Generation', `${info.generation}, built ${formatMinute(info.builtAt)}`],
      ['Size', formatBytes(info.bytes)],
      ['Encrypted', info.isEncrypted ? 'yes' : 'no'],
      ['Oldest data', info.oldestData === undefined ? 'unknown' : formatMinute(info.oldestData)],
      ['Erasures', `${erasures.recorded} recorded, ${erasures.notCompacted} to be compacted`],
      ...generations.map(({ name, bytes }) => ['On the disk', `${name}, ${formatBytes(bytes)}`]),
    ],
  );
  const files = sources.length === 0 ? '' : sourceTable(sources);
  return [summary, operatorTable(operators), files].filter((table) => table !== '').join('\n');
}

function describe({ sources, fillRates, generations, ...base }: BaseInfo): string {
  const colour = showsColour(process.stdout);
  const { count, bytes } = base.changes;
  const summary = formatTable(
    [{}, {}],
    [
      ['Generation', `${base.generation}, built ${formatMinute(base.builtAt)}`],
      ['Holds', `${describePeople(base)}${count === 0 ? '' : ', without the later changes'}`],
      ['Size', formatBytes(base.bytes)],
      ['Encrypted', base.isEncrypted ? 'yes' : 'no'],
      ['Flats', base.separatesFlats ? 'separate households' : 'one household per last name and building'],
      ['Weights', base.weights === undefined ? 'built in' : describeWeights(base.weights)],
      ['Later changes', `${formatCount(count)} (${formatBytes(bytes)})`],
      ['Oldest data', sources[0] === undefined ? 'unknown' : formatMinute(sources[0].importedAt)],
      ['Erasures', describeErasures(base.erasures)],
      ['Restrictions', `${base.restrictions} in force`],
      ...generations.map(({ name, bytes: size }) => ['On the disk', `${name}, ${formatBytes(size)}`]),
    ],
  );
  const hasRetention = sources.some(({ eraseAfter }) => eraseAfter !== undefined);
  const files = formatTable(
    [
      { title: 'Imported' },
      { title: 'File' },
      { title: 'Size', align: 'right' },
      { title: 'SHA-256' },
      ...(hasRetention ? [{ title: 'Kept until' }] : []),
    ],
    sources.map(({ importedAt, name, bytes: size, sha256, eraseAfter, expiredAt }) => [
      formatMinute(importedAt),
      name,
      formatBytes(size),
      sha256.slice(0, 16),
      ...(hasRetention ? [describeRetention(eraseAfter, expiredAt)] : []),
    ]),
    colour,
  );
  const rates = formatTable(
    [{ title: 'Field' }, { title: 'People with a value', align: 'right' }],
    Object.entries(fillRates).map(([field, rate]) => [field, `${(100 * rate).toFixed(1)} %`]),
    colour,
  );
  return [summary, files, rates].filter((table) => table !== '').join('\n');
}

function describePeople({ people, households }: Pick<BaseInfo, 'people' | 'households'>): string {
  return `${counted(people, 'person', 'people')} in ${counted(households, 'household')}`;
}

function describeErasures({ recorded, notCompacted, notApplied }: BaseInfo['erasures']): string {
  const counts = `${recorded} recorded, ${notCompacted} to be compacted`;
  return notApplied === 0 ? counts : `${counts}, ${notApplied} interrupted: run "idem compact"`;
}

/** Multipliers of the built-in weights: `learned: names × 1.20, …`. */
function describeWeights({ shift, ...multipliers }: CustomWeights): string {
  const names: Readonly<Record<keyof typeof multipliers, string>> = WEIGHT_NAMES;
  const parts = Object.entries(names).map(
    ([name, title]) => `${title} × ${multipliers[name as keyof typeof multipliers].toFixed(2)}`,
  );
  return `learned: ${parts.join(', ')}, shift ${shift.toFixed(2)} bits`;
}

function describeRetention(eraseAfter: string | undefined, expiredAt: string | undefined): string {
  if (expiredAt !== undefined) return `erased ${formatMinute(expiredAt)}`;
  return eraseAfter === undefined ? '' : formatMinute(eraseAfter);
}
