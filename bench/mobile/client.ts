import { type LoadResult, putLoad } from '../http/load/load.ts';
import { answerRequests } from '../processes/task.ts';
import { type MobileQuestions, mobileRequests } from './questions.ts';

/** What the measurement asks of its client, which runs in a process of its own. */
export type ClientRequest =
  | { readonly questions: MobileQuestions }
  | { readonly port: number; readonly connections: number; readonly seconds: number };

let requests: Buffer[] = [];
/** Runs go on where the last one ended, so that each sees other questions. */
let from = 0;

answerRequests<ClientRequest, LoadResult | undefined>(async (request) => {
  if ('questions' in request) {
    requests = mobileRequests(request.questions);
    return undefined;
  }
  const result = await putLoad({ ...request, requests, from });
  from = (from + result.answers) % requests.length;
  return result;
});
