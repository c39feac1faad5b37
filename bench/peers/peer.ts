import type { MaybePromise } from '../../src/runtime/maybe-promise.ts';

/** Another system that gets the same questions. */
export interface Peer {
  /** `pg_trgm` */
  readonly name: string;
  readonly title: string;
  /** Asks for a number of seconds, at least one question. Each call continues where the last one ended, in a circle. */
  ask(seconds: number): Promise<PeerRun>;
  stop(): Promise<void>;
}

export interface PeerRun {
  /** For each question the `household_id` of the first result, `''` for none. */
  readonly answers: readonly string[];
  readonly seconds: number;
}

/** Asks questions, starting at index `from`, until the time is over. */
export async function askWithin<Asked>(
  questions: readonly Asked[],
  limit: { readonly from: number; readonly seconds: number },
  ask: (question: Asked) => MaybePromise<string>,
): Promise<PeerRun> {
  const answers: string[] = [];
  const begin = performance.now();
  let elapsed = 0;
  for (let at = limit.from; elapsed < limit.seconds; at++) {
    answers.push(await ask(questions[at % questions.length]!));
    elapsed = (performance.now() - begin) / 1000;
  }
  return { answers, seconds: elapsed };
}
