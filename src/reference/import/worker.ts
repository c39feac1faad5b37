import { workerData } from 'node:worker_threads';
import { serveTasks } from '../../runtime/thread-pool.ts';
import { BuildTasks, type WorkerData } from './build-tasks.ts';

serveTasks(new BuildTasks(workerData as WorkerData));
