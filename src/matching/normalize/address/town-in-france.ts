import { shortTowns } from '../../lexicon/short-towns.generated.ts';

let inFrance: ReadonlyMap<string, string> | undefined;

/** The French town whose name alone begins with `form`, for a question without a postal code; `form` itself for none. */
export function townInFrance(form: string): string {
  inFrance ??= new Map(
    shortTowns
      .trim()
      .split('\n')
      .map((line) => line.split('<') as [string, string]),
  );
  return inFrance.get(form) ?? form;
}
