import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { IDEM, runProgram } from '../processes/program.ts';
import type { Scope } from '../processes/scope.ts';
import { type WorldFiles, type WorldSettings, worldFiles } from './cache.ts';
import { LICENCES } from './licences.ts';
import { writePeople } from './people-file.ts';
import type { Question } from './question.ts';

/** Synthetic people as a file and as a base, with questions about them. */
export class World {
  readonly persons: number;
  readonly seed: number;
  readonly questions: readonly Question[];
  private readonly files: WorldFiles;
  private readonly scope: Scope;

  private constructor(settings: WorldSettings, files: WorldFiles, scope: Scope) {
    this.persons = settings.persons;
    this.seed = settings.seed;
    this.files = files;
    this.scope = scope;
    this.questions = JSON.parse(readFileSync(files.questionsFile, 'utf8')) as Question[];
  }

  /** Creates people and questions unless they exist. */
  static async prepare(settings: WorldSettings, scope: Scope): Promise<World> {
    const files = worldFiles(settings);
    scope.hold(() => rmSync(files.scratch, { recursive: true, force: true }));
    if (!existsSync(files.people) || !existsSync(files.questionsFile)) await writePeople({ ...settings, ...files });
    return new World(settings, files, scope);
  }

  /** CSV that `idem import` reads. */
  get people(): string {
    return this.files.people;
  }

  /** JSON of {@link questions}, for other processes. */
  get questionsFile(): string {
    return this.files.questionsFile;
  }

  /** A temporary folder for parts, removed at the end. */
  get scratch(): string {
    return this.files.scratch;
  }

  /** The data folder of the base, with {@link LICENCES}. It is imported unless it exists. */
  async base(): Promise<string> {
    if (!existsSync(this.files.base)) {
      const made = join(this.scratch, 'base');
      await runProgram({ module: IDEM, args: importArguments(this.people, made) }, this.scope);
      await this.adopt(made);
    }
    return this.files.base;
  }

  /** Uses a finished import of {@link people} as the base if there is none yet. */
  async adopt(made: string): Promise<void> {
    if (existsSync(this.files.base)) return;
    for (const [product, code] of Object.entries(LICENCES)) {
      const licence = ['--name', product, '--products', product, '--code', code];
      await runProgram({ module: IDEM, args: ['licence', 'add', ...licence, '--base', made] }, this.scope);
    }
    renameSync(made, this.files.base);
  }
}

/** The command that imports `people` into `base` and prints a summary as JSON. */
export function importArguments(people: string, base: string): string[] {
  return ['import', people, '--base', base, '--replace', '--json'];
}
