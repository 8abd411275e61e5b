/** The script of a thread that works on documents (dist/worker.cjs): the same program as that of the command. */
import { parentPort, workerData } from 'node:worker_threads';
import { startWorker } from './start.ts';

if (parentPort) startWorker(parentPort, workerData as { checks: boolean });
