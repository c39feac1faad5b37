import { workerData } from 'node:worker_threads';
import { serveTasks } from '../runtime/thread-pool.ts';
import { WorkbookTasks } from './workbook-tasks.ts';

serveTasks(new WorkbookTasks(workerData as Uint8Array));
