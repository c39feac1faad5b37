import { existsSync, readFileSync } from 'node:fs';

/** From the package, which is two folders up in the sources and three in what is built of them. */
export function readVersion(): string {
  const manifest = ['../../package.json', '../../../package.json']
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(url))!;
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
