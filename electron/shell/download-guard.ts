import { session } from 'electron';
import { isOwnBlob } from './own-page.ts';

/** Only what the desk's own page has made may be saved to a file: a paper, a list, a package. */
export function guardDownloads(): void {
  session.defaultSession.on('will-download', (event, item) => {
    if (![item.getURL(), ...item.getURLChain()].every(isOwnBlob)) event.preventDefault();
  });
}
