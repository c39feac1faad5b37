import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The pages of `docs` and its folders, as paths from the root of the project. */
export function pagesOfDocs(root: string): string[] {
  return readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path}`);
}
