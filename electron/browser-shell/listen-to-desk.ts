import type { Push } from '../../shared/contract.ts';

const askAgainMs = 2_000;

/** Whether the desk answers this page: it does, it is gone, or it was started again and does not know the page. */
export type Connection = 'here' | 'away' | 'unknown-page';

/** Told on the window, under this name, with the {@link Connection} as its detail; the screen says it in words. */
export const connectionEvent = 'desk-connection';

/** Hears the desk's pushes. When the desk is gone it asks until it is back, and tells the window of both. */
export function listenToDesk(onPush: (push: Push) => void): void {
  const source = new EventSource('/events');
  source.addEventListener('message', ({ data }: MessageEvent<string>) => onPush(JSON.parse(data)));
  source.addEventListener('open', () => tell('here'));
  source.addEventListener('error', () => {
    source.close();
    void askUntilBack().then(() => listenToDesk(onPush));
  });
}

async function askUntilBack(): Promise<void> {
  for (;;) {
    const connection = await ask();
    tell(connection);
    if (connection === 'here') return;
    await new Promise((resolve) => setTimeout(resolve, askAgainMs));
  }
}

async function ask(): Promise<Connection> {
  try {
    const response = await fetch('/desk/status', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    if (response.ok) return 'here';
    return response.status === 401 ? 'unknown-page' : 'away';
  } catch {
    return 'away'; // Nothing listens on the port: that is the answer.
  }
}

function tell(connection: Connection): void {
  window.dispatchEvent(new CustomEvent(connectionEvent, { detail: connection }));
}
