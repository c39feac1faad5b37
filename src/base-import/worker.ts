import { endProcess } from '../runtime/end-process.ts';
import { type ImportJob, runImportJob } from './import-job.ts';
import { type ImportMessage, messageOfError, textOfError } from './import-messages.ts';

/** The process of one import. It ends when the import has ended, or when the server that started it has ended. */
const stopping = new AbortController();
const stop = () => stopping.abort();
// Ctrl-C and a closed terminal signal all processes at once: the server decides.
process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});
process.on('SIGTERM', stop);
process.on('disconnect', stop);

const tell = (message: ImportMessage, done?: () => void) => {
  if (!process.connected) done?.();
  else process.send!(message, undefined, undefined, () => done?.());
};

process.once('message', async (job: ImportJob) => {
  let last: ImportMessage = { type: 'done' };
  try {
    await runImportJob(job, {
      signal: stopping.signal,
      onStarted: () => tell({ type: 'started' }),
      onError: (error) => tell({ type: 'error', message: textOfError(error) }),
    });
  } catch (error) {
    last = messageOfError(error);
  }
  tell(last, () => endProcess());
});
