import type { ProductsAnswer, ProductsRequest } from '../workers/products-messages.ts';

type Waiting = Readonly<{ resolve: (codes: readonly string[]) => void; reject: (error: Error) => void }>;

let worker: Worker | null = null;
const waiting: Waiting[] = [];

function started(): Worker {
  const made = new Worker(new URL('../workers/products.worker.ts', import.meta.url), { type: 'module' });
  made.onmessage = ({ data }: MessageEvent<ProductsAnswer>) => {
    const one = waiting.shift();
    if (data.ok) one?.resolve(data.codes);
    else one?.reject(new Error(`products worker: ${data.message}`));
  };
  made.onerror = (event) => {
    event.preventDefault();
    worker?.terminate();
    worker = null;
    const failed = waiting.splice(0);
    for (const one of failed) one.reject(new Error(`products worker: ${event.message || 'ended'}`));
  };
  return made;
}

/** Asks the worker that holds the product list; one question after the other. Rejects where it fails. */
export function askProducts(request: ProductsRequest): Promise<readonly string[]> {
  worker ??= started();
  const asked = worker;
  return new Promise((resolve, reject) => {
    waiting.push({ resolve, reject });
    asked.postMessage(request);
  });
}
