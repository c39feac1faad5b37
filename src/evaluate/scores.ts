/** One point of the precision-recall curve. Questions with a probability of at least `threshold` count as answered. */
export interface CurvePoint {
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Answers with similar predicted probabilities. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly questions: number;
  readonly predicted: number;
  readonly observed: number;
}

export interface Scores {
  /** For the most likely household, independent of its letters. */
  readonly curve: readonly CurvePoint[];
  readonly best: CurvePoint;
  readonly reliability: readonly ReliabilityBin[];
  /** Expected calibration error: mean difference between predicted and observed share, 0 to 1. */
  readonly calibrationError: number;
}

/** One answered question: the probability of the most likely household, and whether it is the right one. */
export interface Score {
  readonly probability: number;
  readonly right: boolean;
  /** Whether the person is in the base. */
  readonly present: boolean;
}

const CURVE_POINTS = 160;

/**
 * Precision and recall at every threshold, the highest threshold first. Equal probabilities are one point.
 *
 * @param unanswered number of people of the base without an answer at any threshold
 */
export function curveOf(scores: readonly Score[], unanswered = 0): CurvePoint[] {
  const sorted = [...scores].sort((left, right) => right.probability - left.probability);
  const present = unanswered + scores.filter((score) => score.present).length;
  const points: CurvePoint[] = [];
  let right = 0;
  sorted.forEach((score, i) => {
    if (score.right) right++;
    if (sorted[i + 1]?.probability === score.probability) return;
    const precision = right / (i + 1);
    const recall = present === 0 ? 0 : right / present;
    points.push({ threshold: score.probability, precision, recall, f1: harmonicMean(precision, recall) });
  });
  return points;
}

export function harmonicMean(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** About {@link CURVE_POINTS} of the points, including the first and the last. */
function thinned(points: readonly CurvePoint[]): CurvePoint[] {
  const step = Math.max(1, points.length / CURVE_POINTS);
  const kept = points.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
  const last = points.at(-1);
  return last && kept.at(-1) !== last ? [...kept, last] : kept;
}

/** Tenths, and narrower bins near 1, where nearly all answers are. */
const BIN_EDGES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 1.0000001];

function binsOf(scores: readonly Score[]): ReliabilityBin[] {
  return BIN_EDGES.slice(0, -1).flatMap((from, i) => {
    const to = BIN_EDGES[i + 1]!;
    const inside = scores.filter(({ probability }) => probability >= from && probability < to);
    if (inside.length === 0) return [];
    const predicted = inside.reduce((sum, { probability }) => sum + probability, 0) / inside.length;
    const observed = inside.filter(({ right }) => right).length / inside.length;
    return [{ from, to: Math.min(1, to), questions: inside.length, predicted, observed }];
  });
}

const NO_POINT: CurvePoint = { threshold: 0, precision: 0, recall: 0, f1: 0 };

/** @param unanswered number of people of the base without an answer at any threshold */
export function scoresOf(scores: readonly Score[], unanswered = 0): Scores {
  const curve = curveOf(scores, unanswered);
  const reliability = binsOf(scores);
  const distance = reliability.reduce(
    (sum, { questions, predicted, observed }) => sum + questions * Math.abs(predicted - observed),
    0,
  );
  return {
    curve: thinned(curve),
    best: curve.reduce((best, point) => (point.f1 > best.f1 ? point : best), NO_POINT),
    reliability,
    calibrationError: scores.length === 0 ? 0 : distance / scores.length,
  };
}
