import type { Product } from '../../../src/matching/answer.ts';
import { answerRequests } from '../../processes/task.ts';
import { readQuestions } from '../../world/question.ts';
import { type LoadResult, putLoad } from './load.ts';
import { searchRequest } from './search-request.ts';

/** What the benchmark asks of its client, which runs in a process of its own. */
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
/** Runs go on where the last one ended, so that each sees other questions. */
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
