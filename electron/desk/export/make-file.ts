import { rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { bytesToHex, utf8 } from '../../../shared/bytes.ts';
import { isPackageNoteText } from '../../../shared/inspection/bag.ts';
import { Stopped } from '../../../shared/inspection/stop.ts';
import { parseCheckpoint, parseNote } from '../../../shared/ledger/checkpoint.ts';
import type { Core } from '../core.ts';
import { workerFile } from '../worker-file.ts';
import type { FileMade, FileTask, FromWorker, ToWorker } from './worker-messages.ts';

/** What of the desk a file is made with: the keys of complaints and the signing key stay here. */
type Desk = Readonly<{ keys: Pick<Core['keys'], 'subject' | 'signing'> }>;

type Watching = Readonly<{ signal: AbortSignal; onProgress: (done: number, total: number) => void }>;

/**
 * Makes a package or a printed ledger in a worker thread with a connection of its own, while the desk goes on. The
 * worker gets the keys it asks for, in memory alone; what it wants signed must be a package's note over the very state
 * that was given to it. Throws Stopped when cancelled, an Error with the file system's code where it could not be
 * written, and an Error that names the place where the log is not the one it should be; nothing is left behind.
 */
export function makeFile(
  { keys }: Desk,
  task: FileTask,
  { signal, onProgress }: Watching,
): Promise<FileMade> {
  const worker = new Worker(workerFile('file-worker', import.meta.url), {
    workerData: task,
    // What comes and goes with each row is swept often, rather than gathered.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const tell = (message: ToWorker): void => worker.postMessage(message);
  const stop = (): void => tell({ kind: 'stop' });
  return new Promise<FileMade>((resolve, reject) => {
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: FromWorker) => {
      switch (message.kind) {
        case 'progress':
          return onProgress(message.done, message.total);
        case 'keys': {
          const { question, abouts } = message;
          return tell({ kind: 'keys', question, keys: abouts.map((about) => keys.subject(about)) });
        }
        case 'sign':
          return tell(signed(keys, task, message));
        case 'made':
          return resolve(message.made);
        case 'failed':
          return reject(message.stopped ? new Stopped() : failureOf(message));
      }
    });
    worker.on('error', (error) => {
      // It ended where it stood, with what it was writing.
      rmSync(`${task.path}.part`, { force: true });
      reject(error);
    });
    worker.on('exit', () => reject(new Error('makeFile: the worker ended without an answer')));
  }).finally(() => signal.removeEventListener('abort', stop));
}

function signed(
  keys: Desk['keys'],
  task: FileTask,
  { question, text, size, root }: FromWorker & { kind: 'sign' },
): ToWorker {
  const note = task.kind === 'package' ? parseNote(task.note) : null;
  const checkpoint = note && parseCheckpoint(note.text);
  const same = checkpoint?.size === size && bytesToHex(checkpoint.root) === root;
  if (!same || !isPackageNoteText(text, checkpoint.origin))
    return { kind: 'refused', question, message: 'makeFile: expected the note of a package over its state' };
  return { kind: 'signature', question, signature: keys.signing.sign(utf8(text)) };
}

function failureOf({ message, code }: FromWorker & { kind: 'failed' }): Error {
  return Object.assign(new Error(message), code !== null && { code });
}
