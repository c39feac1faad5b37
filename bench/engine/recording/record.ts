import { writeFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { openBase } from '../../../src/reference/base.ts';
import { ChecksummedFile } from '../../../src/storage/checksummed-file.ts';
import { answerRequests } from '../../processes/task.ts';
import { inputOf, readQuestions } from '../../world/question.ts';
import { checkerOf } from '../checker.ts';
import { distances } from './recorded-distance.ts';

/** Asks questions with the modules of `register.ts`, and writes the operations of the checks to a file. */
export interface RecordRequest {
  readonly base: string;
  readonly questionsFile: string;
  /** How many of the questions, from the first. */
  readonly count: number;
  /** The file that the {@link Recording} is written to, in the format of `v8.serialize`. */
  readonly into: string;
}

/** The operations of a series of checks. */
export interface Recording {
  readonly distances: readonly (readonly [left: string, right: string])[];
  /** Ranges of the base's file, in bytes. */
  readonly reads: readonly (readonly [start: number, end: number])[];
}

const reads: [start: number, end: number][] = [];

/** Starts to record every range that is read. */
function recordReads(): void {
  const { locate } = ChecksummedFile.prototype;
  ChecksummedFile.prototype.locate = function (start, end) {
    reads.push([start, end]);
    locate.call(this, start, end);
  };
}

answerRequests<RecordRequest, { distances: number; reads: number }>(async ({ base, questionsFile, count, into }) => {
  const questions = readQuestions(questionsFile).slice(0, count);
  const opened = openBase(base);
  const checker = checkerOf(opened);
  recordReads();
  distances.length = 0;
  for (const question of questions) await checker.check(inputOf(question), question.product);
  const recording: Recording = { distances, reads };
  if (distances.length === 0 || reads.length === 0)
    throw new Error('nothing was recorded: the modules were not replaced');
  writeFileSync(into, serialize(recording));
  return { distances: distances.length, reads: reads.length };
});
