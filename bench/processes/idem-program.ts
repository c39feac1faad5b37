import { reportCpuAtExit } from './cpu-report.ts';

/** `bin/idem.js` of this build. It ends when the benchmark ends. */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
reportCpuAtExit();

const BUNDLE = new URL('../../program/cli/main.js', import.meta.url).href;
const { main } = (await import(BUNDLE)) as typeof import('../../src/cli/main.ts');
await main(process.argv.slice(2));
