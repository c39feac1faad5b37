import { Failure } from '../runtime/errors.ts';
import type { Judgement } from './evaluation.ts';

/** The columns of a reviewed file as the console exports it. */
export const MARK_COLUMN = 'IDEM_MARK';
const RESULT_COLUMN = 'IDEM_RESULT';
const PROBABILITY_COLUMN = 'IDEM_PROBABILITY';

/** Says whether the answer of an exported row was right; `undefined` if its mark does not say so. */
export type MarkReader = (values: readonly string[]) => Judgement | undefined;

/**
 * Reads the marks of a review. A FOUND that is marked as wrong counts as an answer about somebody who is not in the base, a
 * NOT FOUND that is marked as wrong as a person of the base who was missed.
 *
 * @param markColumn its position
 * @throws Failure if the file is not an export of reviewed rows
 */
export function createMarkReader(header: readonly string[], markColumn: number, source: string): MarkReader {
  const [result, probability] = [RESULT_COLUMN, PROBABILITY_COLUMN].map((name) => {
    const at = header.findIndex((column) => column.trim() === name);
    if (at === -1) throw new Failure(`${source} has no column ${name}; export the reviewed rows from the console.`);
    return at;
  }) as [number, number];
  return (values) => {
    const mark = values[markColumn]!.trim();
    const answer = values[result]!.trim();
    if ((mark !== 'right' && mark !== 'wrong') || (answer !== 'FOUND' && answer !== 'NOT FOUND')) return undefined;
    const isAnswered = answer === 'FOUND';
    const isMarkedRight = mark === 'right';
    return {
      isAnswered,
      probability: isAnswered ? Number(values[probability]) : 0,
      isRight: isAnswered && isMarkedRight,
      isPresent: isAnswered === isMarkedRight,
    };
  };
}
