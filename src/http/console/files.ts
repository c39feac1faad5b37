import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** A file of the built console, in memory. */
export interface ConsoleFile {
  readonly type: string;
  readonly bytes: Buffer;
  readonly gzip: Buffer;
  readonly etag: string;
}

export interface ConsoleFiles {
  /** The one page; it loads everything else. */
  readonly page: ConsoleFile;
  /** The reference of the API, which is served at `/docs`. */
  readonly reference: ConsoleFile;
  /** Files whose name contains a hash of their content, by name. */
  readonly assets: ReadonlyMap<string, ConsoleFile>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** `dist/console`, from the sources and from what is built of them. */
const FOLDERS = ['../../../dist/console/', '../../../console/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** The built console; `undefined` in a checkout that was not built. */
export function readConsoleFiles(): ConsoleFiles | undefined {
  const folder = FOLDERS.find((path) => existsSync(join(path, 'assets')));
  if (folder === undefined) return undefined;
  const assets = join(folder, 'assets');
  return {
    page: readFile(join(folder, 'index.html')),
    reference: readFile(join(folder, 'reference.html')),
    assets: new Map(readdirSync(assets).map((name) => [name, readFile(join(assets, name))])),
  };
}

function readFile(path: string): ConsoleFile {
  const bytes = readFileSync(path);
  return {
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    bytes,
    gzip: gzipSync(bytes),
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
  };
}
