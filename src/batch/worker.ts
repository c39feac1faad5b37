import { workerData } from 'node:worker_threads';
import { doTasks } from '../runtime/thread-pool.ts';
import { BatchTasks, type BatchWork } from './tasks.ts';

doTasks(new BatchTasks(workerData as BatchWork));
