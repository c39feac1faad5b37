import type { ReliabilityBin } from '../scores.ts';
import { percent, whole } from './figures.ts';
import { type Markup, markup } from './markup.ts';
import { scrollArea } from './plot.ts';

/** The bins of the reliability plot in figures. */
export function reliabilityTable(bins: readonly ReliabilityBin[]): Markup {
  const table = markup`<table><thead><tr><th scope="col">probability</th><th scope="col">answers</th><th scope="col">predicted</th><th scope="col">observed</th></tr></thead><tbody>${bins.map(
    ({ from, to, questions, predicted, observed }) =>
      markup`<tr><th scope="row">${from} to ${to}</th><td>${whole(questions)}</td><td>${percent(predicted)}</td><td>${percent(observed)}</td></tr>`,
  )}</tbody></table>`;
  return scrollArea('Reliability of the probability', table);
}
