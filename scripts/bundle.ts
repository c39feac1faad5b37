import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';

/**
 * Bundles the program into `dist/program`, from which it runs and is published: loading a few large files takes a third
 * less processor time than loading hundreds of small ones, in each process and thread. Packages stay outside.
 */
const root = join(import.meta.dirname, '../..');
const SOURCES = join(root, 'dist/src');
const OUTPUT = join(root, 'dist/program');

/** Folder of the files that several entry points share, at the depth of a module. */
const SHARED = 'shared';

const PLACEHOLDER = '__SOURCE_FILE__';
const PLACEHOLDERS = new RegExp(`${PLACEHOLDER}\\("([^"]+)"\\)`, 'g');

/** What users and other files of the program load: the command line, the two libraries, and all workers. */
function entryPoints(): Record<string, string> {
  const workers = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\/worker\.js$/.test(path),
  );
  const paths = ['cli/main.js', 'library/index.js', 'client/index.js', ...workers];
  return Object.fromEntries(paths.map((path) => [path.replace(/\.js$/, ''), join(SOURCES, path)]));
}

/**
 * `import.meta.url` stays the address that a file would have without bundling, because files find their workers, the
 * package and its data relative to it.
 */
const keepUrls: Plugin = {
  name: 'keep-urls',
  transform: {
    filter: { code: 'import.meta.url' },
    handler: (code, id) => code.replaceAll('import.meta.url', `${PLACEHOLDER}("${relative(SOURCES, id)}")`),
  },
  renderChunk: (code, { fileName }) =>
    code.replace(PLACEHOLDERS, (_, path) => `new URL("${relative(dirname(fileName), path)}", import.meta.url).href`),
};

const bundle = await rolldown({
  input: entryPoints(),
  platform: 'node',
  external: (id) => !/^[./]/.test(id),
  plugins: [keepUrls],
  logLevel: 'warn',
});
await bundle.write({
  dir: OUTPUT,
  cleanDir: true,
  entryFileNames: '[name].js',
  chunkFileNames: `${SHARED}/[name]-[hash].js`,
});
await bundle.close();
