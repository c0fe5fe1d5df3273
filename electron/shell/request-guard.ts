import { app, session } from 'electron';
import { isOwnBlob, isOwnPage, isPdfViewer } from './own-page.ts';
import { isShownPaper } from './shown-papers.ts';

/**
 * Nothing is ever loaded from anywhere but the desk itself (N1): what the page's policy would let through, or
 * Chromium would fetch of its own accord, ends here.
 */
export function guardRequests(): void {
  session.defaultSession.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOurs(url) }));
}

function isOurs(address: string): boolean {
  return (
    isOwnPage(address) ||
    isOwnBlob(address) ||
    isPdfViewer(address) ||
    isShownPaper(address) ||
    address.startsWith('data:image/') ||
    // The developer tools, which a packaged desk has not.
    (!app.isPackaged && address.startsWith('devtools://'))
  );
}
