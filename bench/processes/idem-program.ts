import { main } from '../../src/cli/main.ts';

/** `bin/idem.js` for whoever built elsewhere than to `dist`; it ends with the benchmark, however that ends. */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();

await main(process.argv.slice(2));
