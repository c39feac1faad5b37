/** A task of the process that runs the commands. Flip `index` changes the file `index % files.length`. */
export interface FlipTask {
  readonly base: string;
  readonly files: readonly string[];
  readonly commands: readonly (readonly string[])[];
  readonly reports?: string;
  readonly from: number;
  readonly flips: number;
  readonly seed: number;
}

/** The exit code of flip-process.ts after an uncaught error. */
export const UNCAUGHT_EXIT_CODE = 9;

/** Its reports after each flip and at the end. */
export type FlipReport =
  | {
      readonly type: 'flip';
      readonly index: number;
      readonly outcome: 'same' | 'refused' | 'wrong';
      readonly detail: string;
    }
  | { readonly type: 'done' };
