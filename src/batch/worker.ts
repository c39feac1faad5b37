import { workerData } from 'node:worker_threads';
import { serveTasks } from '../runtime/thread-pool.ts';
import { BatchTasks, type BatchWork } from './tasks.ts';

serveTasks(new BatchTasks(workerData as BatchWork));
