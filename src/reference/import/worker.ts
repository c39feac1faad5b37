import { workerData } from 'node:worker_threads';
import { doTasks } from '../../runtime/thread-pool.ts';
import { BuildTasks, type WorkerData } from './build-tasks.ts';

doTasks(new BuildTasks(workerData as WorkerData));
