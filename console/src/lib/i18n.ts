import { answerMessages } from '../messages/answer.ts';
import { baseMessages } from '../messages/base.ts';
import { checkMessages } from '../messages/check.ts';
import { filesMessages } from '../messages/files.ts';
import { journalMessages } from '../messages/journal.ts';
import { licencesMessages } from '../messages/licences.ts';
import { liveMessages } from '../messages/live.ts';
import { peopleMessages } from '../messages/people.ts';
import { purposeMessages } from '../messages/purpose.ts';
import { reviewMessages } from '../messages/review.ts';
import { shellMessages } from '../messages/shell.ts';
import { type Language, preferences } from './preferences.svelte.ts';

/** A text, or its singular and plural, which `count` selects. Names in braces are replaced. */
type Text = string | { readonly one: string; readonly other: string };

/** English and French: the compiler rejects a message without one of them. */
export type Messages = Readonly<Record<string, readonly [english: Text, french: Text]>>;

export const MESSAGES = {
  ...shellMessages,
  ...answerMessages,
  ...checkMessages,
  ...baseMessages,
  ...filesMessages,
  ...reviewMessages,
  ...peopleMessages,
  ...purposeMessages,
  ...licencesMessages,
  ...journalMessages,
  ...liveMessages,
} satisfies Messages;

export type MessageKey = keyof typeof MESSAGES;

type Values = Readonly<Record<string, string | number>>;

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** A message in the language of the user. Numbers are formatted. */
export function t(key: MessageKey, values: Values = {}): string {
  const { language } = preferences;
  const text: Text = MESSAGES[key][language === 'fr' ? 1 : 0];
  const form = typeof text === 'string' ? text : text[pluralOf(values.count)];
  return fill(language === 'fr' ? withFrenchSpaces(form) : form, values);
}

/** With spaces that do not break the line: before double punctuation and inside quotation marks. */
function withFrenchSpaces(text: string): string {
  return text
    .replace(/ (?=[:»])/g, '\u00a0')
    .replace(/(?<=«) /g, '\u00a0')
    .replace(/ (?=[;!?])/g, '\u202f');
}

function pluralOf(count: string | number | undefined): 'one' | 'other' {
  const rule = new Intl.PluralRules(LOCALES[preferences.language]).select(Number(count ?? 0));
  return rule === 'one' ? 'one' : 'other';
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(value) : value;
  });
}

export function formatNumber(value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(LOCALES[preferences.language], options).format(value);
}

/** A share between 0 and 1 of counted things. */
export function formatShare(share: number): string {
  return formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
}

const KIBI = 1024;

export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const power = bytes < KIBI ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(KIBI)));
  const options = { style: 'unit', unit: units[power]!, unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return formatNumber(bytes / KIBI ** power, options);
}

/** `40 seconds`, `3 minutes`. */
export function formatDuration(seconds: number): string {
  const inMinutes = seconds >= 90;
  const unit = inMinutes ? 'minute' : 'second';
  return formatNumber(Math.ceil(inMinutes ? seconds / 60 : seconds), { style: 'unit', unit, unitDisplay: 'long' });
}

/** A probability between 0 and 1. It is never written as 0 % or 100 %: no comparison is that sure. */
export function formatProbability(probability: number): string {
  const percent = (share: number) =>
    formatNumber(share, { style: 'percent', maximumFractionDigits: share > 0.99 || share < 0.01 ? 1 : 0 });
  if (probability > 0.999) return `> ${percent(0.999)}`;
  return probability < 0.001 ? `< ${percent(0.001)}` : percent(probability);
}

export function formatTime(iso: string): string {
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };
  return new Intl.DateTimeFormat(LOCALES[preferences.language], options).format(new Date(iso));
}

/** With seconds. */
export function formatDateTime(iso: string): string {
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'short', timeStyle: 'medium' };
  return new Intl.DateTimeFormat(LOCALES[preferences.language], options).format(new Date(iso));
}

export function formatDay(iso: string): string {
  const options = { dateStyle: 'medium', ...(DAY_ONLY.test(iso) && { timeZone: 'UTC' }) } as const;
  return new Intl.DateTimeFormat(LOCALES[preferences.language], options).format(new Date(iso));
}

const DAY_ONLY = /^\d{4}-\d\d-\d\d$/;

/** The name of a month, from 1. */
export function formatMonth(month: number): string {
  const options = { month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(LOCALES[preferences.language], options).format(Date.UTC(2000, month - 1));
}

/** `a, b and c`, or `a, b or c`. */
export function formatList(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat(LOCALES[preferences.language], { type }).format(items);
}
