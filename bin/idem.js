#!/usr/bin/env node
import('../dist/program/cli/main.js').then(
  ({ main }) => main(process.argv.slice(2)),
  (error) => {
    process.stderr.write(
      error?.code === 'ERR_MODULE_NOT_FOUND'
        ? 'idem: the program is not built yet; run "npm ci && npm run build" in its folder.\n'
        : `idem: ${error?.message ?? error}\n`,
    );
    process.exitCode = 1;
  },
);
