import type { Evaluation } from '../evaluation.ts';
import { percent, whole } from './figures.ts';

/** What an evaluation means, in words. */
export function conclusionOf(evaluation: Evaluation): string {
  const { atPresent, wanted } = evaluation;
  const { answered, precision, recall } = atPresent;
  if (answered === 0) return 'Nothing was answered, so that nothing can be concluded.';
  const found = `${percent(precision)} of the answers are right, and ${percent(recall)} of the people are found.`;
  const target = `the target precision (${percent(wanted.precision)})`;
  return precision >= wanted.precision
    ? [`The current threshold reaches ${target}: ${found}`, ...cautions(evaluation)].join(' ')
    : `The current threshold misses ${target}: ${found} ${remedyOf(evaluation)}`;
}

/** The share in the file is one thing, what it says about other questions is another. */
function cautions({ atPresent: { answered, precisionInterval }, wanted }: Evaluation): string[] {
  const { low } = precisionInterval;
  if (low >= wanted.precision) return [];
  return [
    `With ${whole(answered)} answers this is not certain: the precision on other questions may be as low as ${percent(low)}. Label more rows to know it better.`,
  ];
}

function remedyOf({ wanted, present }: Evaluation): string {
  if (wanted.at === null) return 'No threshold reaches it: have doubtful answers reviewed, or ask with more fields.';
  const { threshold, right } = wanted.at;
  return `A threshold of ${threshold} reaches it and still finds ${whole(right)} of ${whole(present)} people.`;
}
