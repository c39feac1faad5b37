import { NUMBER_RESULTS, RESULTS, type RowAnswer } from './model.ts';

/** A row as stored in a run's file: the question as it is in the upload, and the answer without names of properties. */
export interface StoredRow {
  readonly line: number;
  /** One value per column of the file. */
  readonly values: readonly string[];
  /** The row of a CSV file, if it is written in another way than its values would be. */
  readonly verbatim: string | undefined;
  /** The values of the used columns, by field. */
  readonly fields: Readonly<Record<string, string>>;
  readonly answer: RowAnswer;
}

type Packed = readonly [
  line: number,
  values: readonly string[],
  fields: Readonly<Record<string, string>>,
  result: number,
  reason: RowAnswer['notCheckedReason'],
  doubt: number | null,
  letters: RowAnswer['letters'],
  number: number,
  distances: readonly [last: number | null, first: number | null],
  probability: readonly [household: number, person: number] | null,
  householdId: string | null,
  reasons: readonly string[],
  verbatim: string | null,
];

export function packRow({ line, values, verbatim, fields, answer }: StoredRow): Packed {
  const { result, notCheckedReason, doubt, letters, streetNumber, distances, probability } = answer;
  return [
    line,
    values,
    fields,
    RESULTS.indexOf(result),
    notCheckedReason,
    doubt,
    letters,
    NUMBER_RESULTS.indexOf(streetNumber),
    [distances.last_name, distances.first_name],
    probability && [probability.household, probability.person],
    answer.householdId,
    answer.reasons,
    verbatim ?? null,
  ];
}

export function unpackRow(packed: Packed): StoredRow {
  const [line, values, fields, result, notCheckedReason, doubt, letters, number, distances, probability] = packed;
  return {
    line,
    values,
    verbatim: packed[12] ?? undefined,
    fields,
    answer: {
      result: RESULTS[result]!,
      notCheckedReason,
      doubt,
      letters,
      streetNumber: NUMBER_RESULTS[number]!,
      distances: { last_name: distances[0], first_name: distances[1] },
      probability: probability && { household: probability[0], person: probability[1] },
      householdId: packed[10],
      reasons: packed[11],
    },
  };
}

/** The letters of all fields in one text. Fields that the product does not compare have none. */
export function patternOf({ result, letters }: Pick<RowAnswer, 'result' | 'letters'>): string {
  return result === 'not_checked' ? '' : Object.values(letters).join(' ');
}
