import type { Evaluation } from '../evaluation.ts';
import { percent, whole } from './figures.ts';

/** What an evaluation means, in words. */
export function conclusionOf({ atPresent, wanted, present }: Evaluation): string {
  const { answered, precision, recall } = atPresent;
  if (answered === 0) return 'Nothing was answered, so that nothing can be concluded.';
  const isReached = precision >= wanted.precision;
  const found = `${percent(precision)} of the answers are right, and ${percent(recall)} of the people are found.`;
  if (isReached)
    return `The present threshold has the precision that is wanted (${percent(wanted.precision)}): ${found}`;
  const missing = `The present threshold misses the precision that is wanted (${percent(wanted.precision)}): ${found}`;
  if (wanted.at === null)
    return `${missing} No threshold reaches it: have doubtful answers reviewed, or ask with more fields.`;
  const { threshold, right } = wanted.at;
  return `${missing} A threshold of ${threshold} reaches it and still finds ${whole(right)} of ${whole(present)} people.`;
}
