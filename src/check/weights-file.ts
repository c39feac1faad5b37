import { readFileSync } from 'node:fs';
import { type CustomWeights, parseCustomWeights } from '../matching/evidence/index.ts';
import { Failure } from '../runtime/errors.ts';

/** Reads a file that `idem evaluate --fit` has written. @throws Failure if it cannot be read or holds no weights */
export function readWeights(path: string): CustomWeights {
  const weights = parseCustomWeights(parseJson(path, read(path)));
  if ('problem' in weights) throw new Failure(`the file of weights ${path} cannot be used: ${weights.problem}`);
  return weights;
}

/** The version of Idem that learned the weights of a file; `undefined` if the file does not say it. @throws as {@link readWeights} */
export function versionOfWeights(path: string): string | undefined {
  const { learned } = parseJson(path, read(path)) as { readonly learned?: { readonly version?: unknown } };
  return typeof learned?.version === 'string' ? learned.version : undefined;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Failure(`cannot read the file of weights ${path} (${(error as NodeJS.ErrnoException).code})`);
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(`the file of weights ${path} cannot be used: it is not JSON`);
  }
}
