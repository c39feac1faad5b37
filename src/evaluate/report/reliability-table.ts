import type { ReliabilityBin } from '../scores.ts';
import { percent, whole } from './figures.ts';
import { type Markup, markup } from './markup.ts';

/** The bins of the reliability plot in figures. */
export function reliabilityTable(bins: readonly ReliabilityBin[]): Markup {
  return markup`<div class="scroll"><table><thead><tr><th>probability</th><th>answers</th><th>predicted</th><th>observed</th></tr></thead><tbody>${bins.map(
    ({ from, to, questions, predicted, observed }) =>
      markup`<tr><td>${from} to ${to}</td><td>${whole(questions)}</td><td>${percent(predicted)}</td><td>${percent(observed)}</td></tr>`,
  )}</tbody></table></div>`;
}
