import { app } from 'electron';
import { isOwnPage } from './own-page.ts';

/** Chromium's own PDF viewer works in frames of its own; the desk's page has no frames, by its policy. */
function isPdfViewer(url: string): boolean {
  return url.startsWith('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/');
}

/** Keeps every window on the desk's own page: no other address, no frame, no second window, no webview. */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame && !isPdfViewer(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
