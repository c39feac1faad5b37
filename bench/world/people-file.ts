import { closeSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { generatePopulation, populationColumns, populationCsvLine } from '../../src/population/index.ts';
import { QuestionDrawer } from './draw.ts';

export interface PeopleFile {
  readonly persons: number;
  readonly seed: number;
  /** Number of questions. */
  readonly questions: number;
  /** CSV, written here. */
  readonly people: string;
  /** JSON, written here. */
  readonly questionsFile: string;
}

/** People between two turns of the event loop, in which Ctrl-C is handled. */
const TURN_EVERY = 20_000;

/** Characters per write. */
const CHUNK = 1 << 20;

/** Writes people and questions to temporary files and renames them, so that a killed run leaves no incomplete file. */
export async function writePeople({ persons, seed, questions, people, questionsFile }: PeopleFile): Promise<void> {
  const drawer = new QuestionDrawer(persons, questions, seed);
  const aside = `${people}.${process.pid}`;
  const file = openSync(aside, 'w');
  try {
    let chunk = `${populationColumns.join(',')}\n`;
    let passed = 0;
    for (const person of generatePopulation({ persons, seed })) {
      drawer.pass(person);
      chunk += `${populationCsvLine(person)}\n`;
      if (chunk.length > CHUNK) {
        writeSync(file, chunk);
        chunk = '';
      }
      if (++passed % TURN_EVERY === 0) await nextTurn();
    }
    writeSync(file, chunk);
  } finally {
    closeSync(file);
  }
  renameSync(aside, people);
  writeFileSync(questionsFile, JSON.stringify(drawer.finish()));
}
