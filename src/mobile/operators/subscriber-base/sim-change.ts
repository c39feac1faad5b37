import { parseBirthDate } from '../../../matching/normalize/index.ts';

/**
 * The time after a date: `2026-01-31T09:30:00.000+01:00`, `31/01/2026 09:30`, `2026-01-31 09:30:00+01`. Dates have the same
 * forms as birth dates.
 */
const TIME = /[T ](\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;

/** A date alone: `parseBirthDate` ignores a time, which must not be lost here. */
const DATE = /^[\d\s/.-]*$/;

/** Seconds since 1970 have ten digits until the year 2286, milliseconds thirteen. */
const SECONDS = /^\d{9,10}$/;
const MILLISECONDS = /^\d{12,13}$/;

const DAY = 86_400;

/**
 * The time of a SIM change in seconds since 1970, 0 for an empty text, `undefined` for an invalid time. A date without a
 * time means its first second; a time without a zone is UTC.
 */
export function parseSimChange(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return 0;
  if (SECONDS.test(trimmed)) return Number(trimmed);
  if (MILLISECONDS.test(trimmed)) return Math.floor(Number(trimmed) / 1000);
  const time = TIME.exec(trimmed);
  const day = time === null ? trimmed : trimmed.slice(0, time.index);
  if (!DATE.test(day)) return undefined;
  const start = startOfDay(day);
  if (start === undefined) return undefined;
  if (start === 0) return 0;
  const second = time === null ? 0 : secondOfDay(time);
  return second === undefined || start + second < 0 ? undefined : start + second;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Seconds since 1970, 0 for a date of zeros. An ISO date may lie beyond the years in which people are born. */
function startOfDay(day: string): number | undefined {
  const iso = ISO_DATE.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(iso) && new Date(iso).toISOString().startsWith(day)) return iso / 1000;
  const { date, note } = parseBirthDate(day, '');
  if (note === 'unreadable' || note === 'incomplete') return undefined;
  return date === '' ? 0 : Date.parse(`${date}T00:00:00Z`) / 1000;
}

function secondOfDay([, hour, minute, second = '0', zone = 'Z']: RegExpExecArray): number | undefined {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second) - offset;
  return Math.abs(seconds) > 2 * DAY ? undefined : seconds;
}
