import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Stopped } from '../../../shared/inspection/stop.ts';
import { entryOf } from '../core.ts';
import { readEvidence } from '../evidence-file.ts';
import { openParts } from '../private-parts.ts';
import { type LogRow, openSealedLog } from '../sealed-log.ts';
import { documentFontFile } from './font-file.ts';
import { printTools } from './print-tools.ts';
import { runExport } from './run-export.ts';
import { runLedgerPrint } from './run-ledger-print.ts';
import type { FileMade, FileTask, FromWorker, ToWorker } from './worker-messages.ts';

/** How many complaints' keys are kept; those of one time are needed at one time. */
const mostKeys = 20_000;
/** In ms. */
const progressEvery = 50;

/** In bytes: twice the log, whose text and private parts become tables too, and all evidence there is. */
function mostOf(dataDir: string): number {
  const files = join(dataDir, 'files');
  const sizes = existsSync(files) ? readdirSync(files).map((name) => statSync(join(files, name)).size) : [];
  return sizes.reduce((sum, size) => sum + size, 2 * statSync(join(dataDir, 'log.sqlite')).size);
}

const port = parentPort;
if (port) {
  const say = (message: FromWorker): void => port.postMessage(message);
  const abort = new AbortController();
  const waiting = new Map<number, (answer: ToWorker) => void>();
  let asked = 0;
  port.on('message', (message: ToWorker) => {
    if (message.kind === 'stop') return abort.abort();
    waiting.get(message.question)?.(message);
    waiting.delete(message.question);
  });
  /** Asks the desk, which alone has the keys. */
  const ask = (question: (number: number) => FromWorker): Promise<ToWorker> =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      say(question(asked));
    });

  const keys = new Map<string, Uint8Array | null>();
  const fetchKeys = async (abouts: readonly string[]): Promise<void> => {
    if (keys.size > mostKeys) keys.clear();
    const answer = await ask((question) => ({ kind: 'keys', question, abouts }));
    if (answer.kind !== 'keys') throw new Error(`file-worker: expected keys, got ${answer.kind}`);
    for (const [i, about] of abouts.entries()) keys.set(about, answer.keys[i] ?? null);
  };
  const keyOf = async (about: string): Promise<Uint8Array | null> => {
    if (!keys.has(about)) await fetchKeys([about]);
    return keys.get(about) ?? null;
  };
  const partsOf = async (row: LogRow, among: readonly LogRow[]) => {
    if (!keys.has(row.about)) {
      // Of all that lie near, in one question.
      const near = new Set(
        among.filter((one) => one.private && !keys.has(one.about)).map(({ about }) => about),
      );
      await fetchKeys([...near.add(row.about)]);
    }
    return row.private
      ? openParts(row.private, entryOf(row), { subject: (about) => keys.get(about) ?? null })
      : null;
  };
  const sign = async (text: string, { size, root }: { size: number; root: string }): Promise<Uint8Array> => {
    const answer = await ask((question) => ({ kind: 'sign', question, text, size, root }));
    if (answer.kind !== 'signature')
      throw new Error(answer.kind === 'refused' ? answer.message : `file-worker: got ${answer.kind}`);
    return answer.signature;
  };

  let told = 0;
  const onProgress = (done: number, total: number): void => {
    const now = performance.now();
    if (now - told < progressEvery && done < total) return;
    told = now;
    say({ kind: 'progress', done, total });
  };

  const make = async (task: FileTask): Promise<FileMade> => {
    const { dataDir, path, fileKey } = task;
    const log = openSealedLog(join(dataDir, 'log.sqlite'), { readOnly: true });
    try {
      const common = {
        log,
        parts: partsOf,
        printTools: printTools(documentFontFile()),
        path,
        key: fileKey,
        onProgress,
        signal: abort.signal,
      };
      if (task.kind === 'print') return await runLedgerPrint({ ...common, ...task });
      const files = async (about: string, evidence: string) => {
        const key = await keyOf(about);
        return key && ((await readEvidence(dataDir, key, about, evidence))?.bytes ?? null);
      };
      const atMost = mostOf(dataDir);
      return await runExport({ ...common, ...task, files, sign, atMost });
    } finally {
      log.close();
    }
  };

  try {
    say({ kind: 'made', made: await make(workerData as FileTask) });
  } catch (error) {
    const { message, stack } = error as Error;
    const code = (error as NodeJS.ErrnoException).code ?? null;
    say({ kind: 'failed', message: stack ?? message, code, stopped: error instanceof Stopped });
  }
  port.close();
}
