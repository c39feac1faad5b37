/** Somebody else who is asked the same. */
export interface Peer {
  /** `pg_trgm` */
  readonly name: string;
  readonly title: string;
  /** Asks from where the last call ended, for so many seconds, one question at least; from the first again after the last. */
  ask(seconds: number): Promise<PeerRun>;
  stop(): Promise<void>;
}

export interface PeerRun {
  /** `household_id` of the household that came out first, `''` for none, question by question. */
  readonly answers: readonly string[];
  readonly seconds: number;
}

/** Asks questions from `from` on until the time is over. */
export async function askWithin<Asked>(
  questions: readonly Asked[],
  limit: { readonly from: number; readonly seconds: number },
  ask: (question: Asked) => string | Promise<string>,
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
