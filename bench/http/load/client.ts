import type { Product } from '../../../src/matching/answer.ts';
import { answerRequests } from '../../processes/task.ts';
import { readQuestions } from '../../world/question.ts';
import { type LoadResult, putLoad } from './load.ts';
import { searchRequest } from './search-request.ts';

/** Requests to the process of the client. */
export type ClientRequest =
  | { readonly questionsFile: string; readonly product?: Product }
  | {
      readonly port: number;
      readonly connections: number;
      readonly seconds: number;
      readonly maxRequests?: number;
      readonly rate?: number;
    };

let requests: Buffer[] = [];
/** Index of the next request: each run continues where the last one ended. */
let from = 0;

answerRequests<ClientRequest, LoadResult | undefined>(async (request) => {
  if ('questionsFile' in request) {
    requests = readQuestions(request.questionsFile, request.product).map(searchRequest);
    return undefined;
  }
  const result = await putLoad({ ...request, requests, from });
  from = (from + result.answers) % requests.length;
  return result;
});
