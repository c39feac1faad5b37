import { type LoadResult, putLoad } from '../http/load/load.ts';
import { answerRequests } from '../processes/task.ts';
import { type MobileQuestions, mobileRequests } from './questions.ts';

/** Requests to the process of the client. */
export type ClientRequest =
  | { readonly questions: MobileQuestions }
  | { readonly port: number; readonly connections: number; readonly seconds: number };

let requests: Buffer[] = [];
/** Index of the next request: each run continues where the last one ended. */
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
