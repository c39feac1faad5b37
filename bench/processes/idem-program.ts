import { main } from '../../src/cli/main.ts';
import { reportCpuAtExit } from './cpu-report.ts';

/** `bin/idem.js` of this build. It ends when the benchmark ends. */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
reportCpuAtExit();

await main(process.argv.slice(2));
