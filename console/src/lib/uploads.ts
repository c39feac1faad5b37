import { call } from './api.ts';
import { may } from './session.svelte.ts';

interface Upload {
  readonly id: string;
  readonly name: string;
}

/** An uploaded file in the console. */
export interface KnownFile {
  readonly name: string;
  /** The path of its page. */
  readonly path: string;
}

const PAGE_SIZE = 100;

/** The newest files and imports, by id, that the key of the session may see. */
export async function knownFiles(): Promise<ReadonlyMap<string, KnownFile>> {
  const [files, imports] = await Promise.all([
    may('files') ? listed('/v1/files', 'files') : [],
    may('people:write') ? listed('/v1/base/imports', 'imports') : [],
  ]);
  return new Map<string, KnownFile>([
    ...files.map(({ id, name }) => [id, { name, path: `files/${id}` }] as const),
    ...imports.map(({ id, name }) => [id, { name, path: 'base' }] as const),
  ]);
}

/** None if the server does not offer them: the journal is shown without their names. */
async function listed<Name extends string>(path: string, name: Name): Promise<readonly Upload[]> {
  try {
    return (await call<Record<Name, readonly Upload[]>>('GET', `${path}?limit=${PAGE_SIZE}`))[name];
  } catch {
    return [];
  }
}

/** The first digits of an id, enough to tell files apart. */
export function shortId(id: string): string {
  return `${id.slice(0, 4)}…`;
}
