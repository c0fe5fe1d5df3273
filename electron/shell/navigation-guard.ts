import { app } from 'electron';
import { isOwnPage, isPdfViewer } from './own-page.ts';

/** Keeps every window on the desk's own page: no other address, no frame, no second window, no webview. */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      // The desk's own page has no frames, by its policy.
      if (!event.isMainFrame && !isPdfViewer(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
