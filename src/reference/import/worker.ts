import { workerData } from 'node:worker_threads';
import { doTasks } from '../../runtime/thread-pool.ts';
import { BuildTasks, type WorkerData } from './build-tasks.ts';

const { scratch, worker } = workerData as WorkerData;
doTasks(new BuildTasks(scratch, worker));
