import type { BatchProduct } from '../batch/index.ts';
import {
  conclusionOf,
  type EvaluatedFile,
  type FittedWeights,
  type Measured,
  percent,
  type WrongKind,
} from '../evaluate/index.ts';
import { counted, formatCount } from '../terminal/quantities.ts';
import { type Column, formatTable } from '../terminal/table.ts';

const right = (title: string): Column => ({ title, align: 'right' });

const COLUMNS: readonly Column[] = [
  {},
  right('threshold'),
  right('precision'),
  right('95 % interval'),
  right('recall'),
  right('95 % interval'),
  right('F1'),
  right('answered'),
  right('correct'),
];

/** The result of an evaluation as text. */
export function describeEvaluation(evaluated: EvaluatedFile, product: BatchProduct, colour: boolean): string {
  const { questions, present, nobody, untried, unmarked = 0, unreadable, atPresent, best, wanted, scores } = evaluated;
  const rows = [
    rowOf(product === 'match' ? 'current threshold' : 'FOUND', atPresent),
    ...(best ? [rowOf('best F1', best)] : []),
    ...(wanted.at ? [rowOf(`precision ≥ ${percent(wanted.precision)}`, wanted.at)] : []),
  ];
  return [
    `${counted(questions, 'question')}: ${formatCount(present)} about people of the base, ${formatCount(nobody)} about others.\n`,
    warnOfUnknownTruths(evaluated),
    untried === 0 ? '' : `${counted(untried, 'question')} not asked: too few values.\n`,
    unmarked === 0
      ? ''
      : `${counted(unmarked, 'row')} ignored: not marked as right or wrong. If the most doubtful rows were marked first, the figures hold for those rows only.\n`,
    unreadable === 0 ? '' : `${counted(unreadable, 'row')} ignored: cannot be read.\n`,
    '\n',
    formatTable(COLUMNS, rows, colour),
    '\n',
    wanted.at ? '' : `No threshold has a precision of ${percent(wanted.precision)}.\n`,
    curveTable(evaluated, colour),
    `\nThe probability differs from the observed share of correct answers by ${percent(scores.calibrationError)} on average.\n`,
    wrongLines(evaluated.wrong),
    evaluated.fitted ? weightLines(evaluated.fitted, atPresent.threshold) : '',
    `\n${conclusionOf(evaluated)}\n`,
    'Precision: share of the answers that are correct. Recall: share of the people of the base that are found.\n',
  ].join('');
}

/** A warning if right answers are the id of nobody in the base; otherwise nothing. */
export function warnOfUnknownTruths({
  unknownTruths = 0,
  present,
}: Pick<EvaluatedFile, 'unknownTruths' | 'present'>): string {
  if (unknownTruths === 0) return '';
  return (
    `Warning: ${formatCount(unknownTruths)} of the ${counted(present, 'right answer')} are the id of nobody in the base. They count as people who ` +
    'were not found, and --fit does not learn from them. Check --truth, --truth-kind and the base, and leave the column empty for people who are not in the base.\n'
  );
}

/** Rows that are printed; the JSON summary has all of them. */
const WRONG_ROWS = 20;

const WRONG: Readonly<Record<WrongKind, string>> = {
  'somebody-else': 'another person was answered',
  'nobody-meant': 'a person was answered, although the base does not have the person',
  missed: 'no person was answered',
};

function wrongLines(wrong: EvaluatedFile['wrong']): string {
  if (wrong.length === 0) return '';
  const rows = wrong
    .slice(0, WRONG_ROWS)
    .map(({ line, kind, probability }) => [String(line), String(probability), WRONG[kind]]);
  const more = wrong.length > WRONG_ROWS ? `The first ${WRONG_ROWS} are listed; --json lists all.\n` : '';
  const table = formatTable([right('line'), right('probability'), { title: 'wrong' }], rows, false);
  return `\n${counted(wrong.length, 'wrong row')} at the current threshold:\n${table}${more}`;
}

export const WEIGHT_NAMES = {
  names: 'names',
  place: 'address',
  birthDate: 'birth date',
  contact: 'e-mail and phone',
  doubts: 'doubts',
} as const;

/** The learned weights, their gain, and what follows from it. */
export function weightLines(
  { weights, answers, gainBits, gainInterval, isCertain, f1 }: FittedWeights,
  threshold: number,
): string {
  const rows = Object.entries(WEIGHT_NAMES).map(([name, title]) => [
    title,
    `× ${weights[name as keyof typeof WEIGHT_NAMES].toFixed(2)}`,
  ]);
  const { low, high } = gainInterval;
  const verdict = isCertain
    ? 'They are better than the built-in ones.'
    : 'It is not certain that they are better than the built-in ones: label more questions, or keep the built-in ones.';
  return [
    `\nWeights learned from ${counted(answers, 'question')} with a candidate:\n`,
    formatTable(
      [{}, right('')],
      [...rows, ['shift', `${weights.shift >= 0 ? '+' : ''}${weights.shift.toFixed(2)} bits`]],
      false,
    ),
    `Cross-validated gain: ${gainBits.toFixed(3)} bits per question (95 %: ${low.toFixed(3)} to ${high.toFixed(3)}); `,
    `F1 at ${threshold}: ${f1.builtIn.toFixed(4)} with the built-in weights, ${f1.learned.toFixed(4)} with these.\n${verdict}\n`,
    f1.learned < f1.builtIn
      ? `The threshold of ${threshold} does not suit them: F1 is lower there. Run "idem evaluate --weights" and choose another one.\n`
      : '',
  ].join('');
}

function rowOf(name: string, measured: Measured): string[] {
  const { threshold, precision, precisionInterval, recall, recallInterval, f1, answered, right: correct } = measured;
  const range = ({ low, high }: { low: number; high: number }) => `${percent(low)} – ${percent(high)}`;
  return [
    name,
    String(threshold),
    percent(precision),
    range(precisionInterval),
    percent(recall),
    range(recallInterval),
    f1.toFixed(4),
    formatCount(answered),
    formatCount(correct),
  ];
}

/** Lines of the curve that are printed; the HTML report shows all points. */
const CURVE_LINES = 12;

function curveTable({ scores: { curve } }: EvaluatedFile, colour: boolean): string {
  if (curve.length === 0) return 'No question was answered.\n';
  const step = Math.max(1, (curve.length - 1) / (CURVE_LINES - 1));
  const points = new Set(Array.from({ length: CURVE_LINES }, (_, i) => curve[Math.round(i * step)]));
  const rows = [...points].flatMap((point) =>
    point === undefined
      ? []
      : [[String(point.threshold), percent(point.precision), percent(point.recall), point.f1.toFixed(4)]],
  );
  return formatTable([right('threshold'), right('precision'), right('recall'), right('F1')], rows, colour);
}
