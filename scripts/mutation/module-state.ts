import * as nodeModule from 'node:module';
import { pathToFileURL } from 'node:url';

interface Loaded {
  readonly format: string;
  readonly source?: string | Uint8Array;
}

/** In Node.js 22.15, which the types of the project's Node.js do not know. */
interface Hooks {
  registerHooks(hooks: {
    load(url: string, context: unknown, next: (url: string, context: unknown) => Loaded): Loaded;
  }): void;
}

/** Each resets a variable of a module to its value after the module was loaded. */
const resets: (() => void)[] = [];

/** Where the code that is added to each module finds its functions. */
const GLOBAL = '__mutationState__';

/** A cache would give the result of a run without the mutant, or with another one. */
const MEMOIZE_IMPORT = /^import \{ memoize \} from .*$/m;
const WITHOUT_CACHE = 'const memoize = (compute: any) => compute;';

function keepMap(map: Map<unknown, unknown>): void {
  const entries = [...map];
  resets.push(() => {
    if (map.size === entries.length) return;
    map.clear();
    for (const [key, value] of entries) map.set(key, value);
  });
}

function keepArray(array: unknown[]): void {
  const { length } = array;
  resets.push(() => {
    if (array.length > length) array.length = length;
  });
}

/** Tables that are filled on first use. */
function keepTable(table: Uint8Array | Uint16Array): void {
  const first = table.slice();
  resets.push(() => table.set(first));
}

function keep(value: unknown): void {
  if (value instanceof Map) keepMap(value);
  else if (Array.isArray(value)) keepArray(value);
  else if ((value instanceof Uint8Array && !Buffer.isBuffer(value)) || value instanceof Uint16Array) keepTable(value);
}

/** The code of a module, with its top-level variables, maps, arrays and tables registered at its end. */
function withState(source: string): string {
  const names = (keyword: string) =>
    Array.from(source.matchAll(new RegExp(`^(?:export )?${keyword} (\\w+)\\b`, 'gm')), ([, name]) => name!);
  const variables = names('let').map(
    (name) => `{ const first = ${name}; ${GLOBAL}.resets.push(() => { ${name} = first; }); }`,
  );
  const constants = names('const').map((name) => `${GLOBAL}.keep(${name});`);
  return [source.replace(MEMOIZE_IMPORT, WITHOUT_CACHE), ...variables, ...constants].join('\n');
}

/** Makes the modules below `folder` that are loaded from now on restorable. Tests and generated modules are left alone. */
export function trackModuleState(folder: string): void {
  Object.assign(globalThis, { [GLOBAL]: { resets, keep } });
  const prefix = pathToFileURL(`${folder}/`).href;
  (nodeModule as unknown as Hooks).registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      const isTracked = url.startsWith(prefix) && !/\.(?:test|testing|generated)\.ts$/.test(url);
      return isTracked ? { ...loaded, source: withState(String(loaded.source)) } : loaded;
    },
  });
}

/** Forgets what the modules have cached since they were loaded. */
export function restoreModuleState(): void {
  for (const reset of resets) reset();
}
