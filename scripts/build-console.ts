import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Checks the types of the web console and builds it into `dist/console`, if its sources, this script or its tools have
 * changed since: a build takes some seconds.
 */
const root = join(import.meta.dirname, '../..');
const SOURCES = join(root, 'console');
const API_TYPES = join(root, 'src/client/api.generated.ts');
const OUTPUT = join(root, 'dist/console');
const STAMP = join(OUTPUT, 'built-from.txt');
/** Pages are created anew for another file, so that they may start from the first value of a property. */
const INITIAL_VALUE = 'state_referenced_locally';
const TOOLS = ['svelte', 'vite', '@sveltejs/vite-plugin-svelte', 'typescript'];

/** Maximum compressed size of the scripts that a browser loads first. */
const MAX_SCRIPT_BYTES = 120 * 1024;

/** @throws Error if the scripts are larger than the console may be */
function checkSize(): void {
  const assets = join(OUTPUT, 'assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0);
  if (bytes > MAX_SCRIPT_BYTES) {
    throw new Error(
      `the scripts of the console have ${bytes} bytes compressed; at most ${MAX_SCRIPT_BYTES} are allowed`,
    );
  }
}

function sourceHash(): string {
  const files = readdirSync(SOURCES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .concat(API_TYPES, import.meta.filename)
    .concat(TOOLS.map((name) => join(root, 'node_modules', name, 'package.json')));
  const hash = createHash('sha256');
  for (const path of files.sort()) {
    const bytes = readFileSync(path);
    hash.update(`${path.slice(root.length)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

async function buildConsole(): Promise<void> {
  const warnings: string[] = [];
  const { build } = await import('vite');
  const { svelte, vitePreprocess } = await import('@sveltejs/vite-plugin-svelte');
  await build({
    configFile: false,
    root: SOURCES,
    base: '/console/',
    logLevel: 'warn',
    plugins: [
      svelte({
        configFile: false,
        preprocess: vitePreprocess({ script: false, style: false }),
        // Warnings of the compiler include those about accessibility.
        onwarn: ({ code, filename, start, message }) => {
          if (code !== INITIAL_VALUE) warnings.push(`${filename}:${start?.line}: ${message}`);
        },
      }),
    ],
    build: {
      outDir: OUTPUT,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        input: { index: join(SOURCES, 'index.html'), reference: join(SOURCES, 'reference.html') },
        checks: { pluginTimings: false },
      },
    },
  });
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
}

const hash = sourceHash();
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== hash) {
  execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', SOURCES], { stdio: 'inherit' });
  await buildConsole();
  checkSize();
  writeFileSync(STAMP, hash);
}
