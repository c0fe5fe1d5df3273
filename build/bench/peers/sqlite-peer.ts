import type { PeerStore } from './store.ts';

/** SQLite in a worker of the page, on files of the origin (OPFS), durable at every commit. */
export async function openSqlite(): Promise<PeerStore> {
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), { type: 'module' });
  const calls = new Map<number, (answer: unknown) => void>();
  let last = 0;
  const answered = (call: number) => new Promise<unknown>((resolve) => calls.set(call, resolve));
  const ready = answered(0);
  worker.onmessage = ({ data }: MessageEvent<{ call: number; answer: unknown }>) => {
    calls.get(data.call)?.(data.answer);
    calls.delete(data.call);
  };
  await ready;
  const ask = (question: object): Promise<unknown> => {
    last += 1;
    const answer = answered(last);
    worker.postMessage({ call: last, ...question });
    return answer;
  };
  return {
    fill: async (from, to) => void (await ask({ from, to })),
    put: async (n) => void (await ask({ put: n })),
    count: async () => Number(await ask({ count: true })),
  };
}
