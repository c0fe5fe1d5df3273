import { app } from 'electron';
import type { Desk } from '../desk/desk.ts';

/** Lets the desk close its log before the program ends, however it was asked to end. */
export function closeDeskOnQuit(desk: Pick<Desk, 'close'>): void {
  app.on('will-quit', (event) => {
    event.preventDefault();
    desk.close().then(
      () => app.exit(0),
      (error: unknown) => {
        console.error(error);
        app.exit(1);
      },
    );
  });
}
