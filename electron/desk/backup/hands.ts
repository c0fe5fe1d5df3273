import { Worker } from 'node:worker_threads';
import { workerFile } from '../worker-file.ts';
import type { HandsAnswers, HandsReply, HandsTask } from './hands-messages.ts';

/** Encrypting, writing and reading for backups, in a thread of its own, so that the counter never waits for it (N1). */
export interface Hands {
  /** Rejects with the file system's code where the folder would not take it. */
  ask<Task extends HandsTask>(task: Task): Promise<HandsAnswers[Task['do']]>;
  close(): Promise<void>;
}

export function openHands(): Hands {
  let worker: Worker | null = null;
  let next = 0;
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  const failAll = (error: Error): void => {
    worker = null;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  const started = (): Worker => {
    const made = new Worker(workerFile('backup-worker', import.meta.url));
    made.on('message', (reply: HandsReply) => {
      const one = waiting.get(reply.id);
      waiting.delete(reply.id);
      if (waiting.size === 0) made.unref();
      if (reply.ok) one?.resolve(reply.value as never);
      else one?.reject(Object.assign(new Error(reply.message), { code: reply.code }));
    });
    made.on('error', failAll);
    return made;
  };
  return {
    ask(task) {
      worker ??= started();
      worker.ref();
      next += 1;
      const id = next;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker?.postMessage({ id, task });
      });
    },
    async close() {
      await worker?.terminate();
      failAll(new Error('openHands: closed'));
    },
  };
}
