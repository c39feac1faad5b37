import { workerData } from 'node:worker_threads';
import { doTasks } from '../threads.ts';
import { BatchTasks, type BatchWork } from './tasks.ts';

doTasks(new BatchTasks(workerData as BatchWork));
