import type { ReliabilityBin } from '../scores.ts';
import { percent, whole } from './figures.ts';
import { type Markup, markup } from './markup.ts';
import { tableOf } from './table.ts';

/** The bins of the reliability plot in figures. */
export function reliabilityTable(bins: readonly ReliabilityBin[]): Markup {
  const rows = bins.map(
    ({ from, to, questions, predicted, observed }) =>
      markup`<tr><th scope="row">${from} to ${to}</th><td>${whole(questions)}</td><td>${percent(predicted)}</td><td>${percent(observed)}</td></tr>`,
  );
  return tableOf('Reliability of the probability', ['probability', 'answers', 'predicted', 'observed'], rows);
}
