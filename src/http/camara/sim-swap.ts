import { DAY_MS } from '../../runtime/days.ts';
import { type CamaraCall, requireSubscriber } from './call.ts';
import { CamaraError } from './errors.ts';
import { MAX_AGE_HOURS, parseBody, simSwapCheck, simSwapDate } from './schemas.ts';

const MS_PER_HOUR = 3_600_000;

const HOURS_PER_DAY = 24;

/** Whether the SIM was changed within `maxAge` hours. @throws CamaraError */
export function answerSimSwapCheck(call: CamaraCall): object {
  const { phoneNumber, maxAge = MAX_AGE_HOURS.default } = parseBody(simSwapCheck, call.body);
  if (maxAge < MAX_AGE_HOURS.min || maxAge > MAX_AGE_HOURS.max)
    throw new CamaraError('OUT_OF_RANGE', `maxAge must be ${MAX_AGE_HOURS.min} to ${MAX_AGE_HOURS.max} hours`);
  const { changedAtMs, monitoredDays } = simChange(call, phoneNumber);
  if (monitoredDays !== undefined && maxAge > monitoredDays * HOURS_PER_DAY) {
    const limit = `${monitoredDays * HOURS_PER_DAY} hours (${monitoredDays} days)`;
    throw new CamaraError('OUT_OF_RANGE', `the SIM changes of this operator go back ${limit}: send a lower maxAge`);
  }
  return { swapped: changedAtMs > 0 && call.now() - changedAtMs <= maxAge * MS_PER_HOUR };
}

/**
 * When the SIM was last changed. Null if it never was, or not within the period that the operator monitors.
 * @throws CamaraError
 */
export function answerSimSwapDate(call: CamaraCall): object {
  const { phoneNumber } = parseBody(simSwapDate, call.body);
  const { changedAtMs, monitoredDays } = simChange(call, phoneNumber);
  const isKnown = monitoredDays === undefined ? changedAtMs !== 0 : call.now() - changedAtMs <= monitoredDays * DAY_MS;
  if (isKnown) return { latestSimChange: new Date(changedAtMs).toISOString() };
  return { latestSimChange: null, ...(monitoredDays !== undefined && { monitoredPeriod: monitoredDays }) };
}

interface SimChange {
  /** Milliseconds since 1970; 0: never. */
  readonly changedAtMs: number;
  /** How many days back changes are known; `undefined`: without limit. */
  readonly monitoredDays: number | undefined;
}

function simChange(call: CamaraCall, phoneNumber: string | undefined): SimChange {
  const { boundNumber, subscribers } = call;
  if (phoneNumber !== undefined && boundNumber !== undefined)
    throw new CamaraError('UNNECESSARY_IDENTIFIER', 'the access token already names the phone number');
  const number = phoneNumber ?? boundNumber;
  if (number === undefined) throw new CamaraError('MISSING_IDENTIFIER', 'send a phone number');
  const { operator, simChangedAt } = requireSubscriber(call, number);
  const monitoredDays = subscribers.monitoredDays(operator);
  if (monitoredDays === undefined && !subscribers.knowsSimChanges(operator))
    throw new CamaraError('SERVICE_NOT_APPLICABLE', 'the operator of this number provides no SIM changes');
  return { changedAtMs: simChangedAt * 1000, monitoredDays };
}
