import { type CamaraCall, requireSubscriber } from './call.ts';
import { CamaraError } from './errors.ts';
import { MAX_AGE_HOURS, parseBody, simSwapCheck, simSwapDate } from './schemas.ts';

const MS_PER_HOUR = 3_600_000;

/** Whether the SIM was changed within `maxAge` hours. @throws CamaraError */
export function answerSimSwapCheck(call: CamaraCall): object {
  const { phoneNumber, maxAge = MAX_AGE_HOURS.default } = parseBody(simSwapCheck, call.body);
  if (maxAge < MAX_AGE_HOURS.min || maxAge > MAX_AGE_HOURS.max)
    throw new CamaraError('OUT_OF_RANGE', `maxAge must be ${MAX_AGE_HOURS.min} to ${MAX_AGE_HOURS.max} hours`);
  const changedAtMs = simChange(call, phoneNumber);
  return { swapped: changedAtMs > 0 && call.now() - changedAtMs <= maxAge * MS_PER_HOUR };
}

/** When the SIM was last changed; null if it never was. @throws CamaraError */
export function answerSimSwapDate(call: CamaraCall): object {
  const { phoneNumber } = parseBody(simSwapDate, call.body);
  const changedAtMs = simChange(call, phoneNumber);
  return { latestSimChange: changedAtMs === 0 ? null : new Date(changedAtMs).toISOString() };
}

/** Milliseconds since 1970; 0: never. */
function simChange(call: CamaraCall, phoneNumber: string | undefined): number {
  const { boundNumber, subscribers } = call;
  if (phoneNumber !== undefined && boundNumber !== undefined)
    throw new CamaraError('UNNECESSARY_IDENTIFIER', 'the access token already names the phone number');
  const number = phoneNumber ?? boundNumber;
  if (number === undefined) throw new CamaraError('MISSING_IDENTIFIER', 'send a phone number');
  const { operator, simChangedAt } = requireSubscriber(call, number);
  if (!subscribers.knowsSimChanges(operator))
    throw new CamaraError('SERVICE_NOT_APPLICABLE', 'the operator of this number provides no SIM changes');
  return simChangedAt * 1000;
}
