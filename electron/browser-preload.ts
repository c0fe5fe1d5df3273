import type { Push } from '../shared/contract.ts';
import { listenToDesk } from './browser-shell/listen-to-desk.ts';
import { makeDeskApi } from './desk-api.ts';

/** A window for the public speaks through a door of its own, and hears of nothing. */
const atQueue = location.pathname === '/queue.html';
const listeners = new Set<(push: Push) => void>();

if (!atQueue)
  listenToDesk((push) => {
    for (const listener of listeners) listener(push);
  });

const desk = makeDeskApi({
  async call(verb, input) {
    const response = await fetch(`/${atQueue ? 'queue' : 'desk'}/${verb}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(input),
    });
    if (!response.ok) {
      throw new Error(`desk ${verb}: expected an answer, got ${response.status} ${await response.text()}`);
    }
    return response.json();
  },
  onPush(listener) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
});

Object.defineProperty(window, 'desk', { value: Object.freeze(desk) });
