import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { FittedWeights } from '../evaluate/index.ts';
import { round } from '../matching/round.ts';
import { dayOf } from '../runtime/days.ts';
import { Failure } from '../runtime/errors.ts';
import { readVersion } from '../runtime/version.ts';

/** Where weights come from. */
interface Origin {
  /** Path of the labelled file. */
  readonly file: string;
  readonly threshold: number;
}

/** Writes learned weights for `--weights`, unless it is not certain that they are better. The exit code is then 1. */
export function writeWeights(path: string, fitted: FittedWeights, origin: Origin): void {
  if (!fitted.isCertain) {
    process.stderr.write(`idem: ${path} was not written: it is not certain that other weights are better.\n`);
    process.exitCode = 1;
    return;
  }
  try {
    writeFileSync(path, `${JSON.stringify(contentOf(fitted, origin), undefined, 2)}\n`);
  } catch (error) {
    throw new Failure(`cannot write the weights to ${path} (${(error as NodeJS.ErrnoException).code})`);
  }
}

function contentOf(fitted: FittedWeights, { file, threshold }: Origin): object {
  const { weights, answers, gainBits, gainInterval, f1, regularization } = fitted;
  return {
    ...weights,
    learned: {
      file: basename(file),
      questions: answers,
      gainBits: rounded(gainBits),
      gainInterval: [rounded(gainInterval.low), rounded(gainInterval.high)],
      f1: { threshold, builtIn: rounded(f1.builtIn), learned: rounded(f1.learned) },
      regularization,
      version: readVersion(),
      date: dayOf(Date.now()),
    },
  };
}

const rounded = (value: number) => round(value, 4);
