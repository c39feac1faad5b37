import { workerData } from 'node:worker_threads';
import { serveTasks } from '../runtime/thread-pool.ts';
import { FileTasks, type FileWork } from './tasks.ts';

serveTasks(new FileTasks(workerData as FileWork));
