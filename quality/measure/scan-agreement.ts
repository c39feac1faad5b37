import { HOUSEHOLD } from '../../src/matching/evidence/index.ts';
import { prepare } from '../base/prepare.ts';
import { surroundingsOf } from '../base/surroundings.ts';
import { scanForLikeliest } from '../oracle/scan.ts';
import type { Progress } from '../progress.ts';
import { drawQuestions } from '../questions/draw.ts';
import type { ScanAgreement } from '../report/report.ts';
import { Engine, personFor } from './engine.ts';

/** About 2,000 households: every question is compared with every one of them. */
const PERSONS = 3400;

/** Questions from which those that are asked are taken, so that even a few are of all kinds. */
const DRAWN_QUESTIONS = 400;

/** Upper bound of the rounding error of a sum in another order. */
const ROUNDING = 1e-6;

/**
 * Measures on a separate small base how often the search chooses the same household as a scan of all households, or one with
 * the same evidence.
 */
export async function compareWithScan(
  settings: { readonly seed: number; readonly cache: string; readonly scanQuestions: number },
  progress: Progress,
): Promise<ScanAgreement> {
  const { seed, cache, scanQuestions } = settings;
  const { world, lists, path } = await prepare({ persons: PERSONS, seed, data: undefined, cache }, progress);
  const draw = { questions: DRAWN_QUESTIONS, seed, product: undefined, only: undefined };
  const questions = drawQuestions(world, surroundingsOf(world, lists), draw);
  const engine = new Engine(path);
  const households = [...engine.all()];
  const model = { weights: HOUSEHOLD, frequencies: engine.frequencies };
  progress.begin('scanning everything', questions.length);
  const stride = Math.ceil(questions.length / scanQuestions);
  const asked = questions.filter(({ id }) => id % stride === 0);
  let agreed = 0;
  for (const { request, product, id } of asked) {
    const person = personFor(request, product);
    const { best } = await engine.search(person);
    const likeliest = scanForLikeliest(person, households, model);
    if (Math.abs((best?.evidence.total ?? 0) - (likeliest?.evidence.total ?? 0)) < ROUNDING) agreed++;
    progress.at(id);
  }
  progress.end();
  await engine.close();
  return { households: households.length, questions: asked.length, agreed };
}
