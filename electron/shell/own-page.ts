/** The page's scheme and host: a secure origin of its own, so that its IndexedDB belongs to nobody else. */
export const scheme = 'app';
export const host = 'desk';
export const pageUrl = `${scheme}://${host}/`;

/** Whether an address is the desk's own page. An empty or broken address never is. */
export function isOwnPage(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${scheme}:` && url.host === host && !url.username && !url.password;
}

/** Whether an address is of one of the desk's windows for the public: to take numbers, or to see them called. */
export function isQueueWindow(address: string): boolean {
  return address === `${pageUrl}queue.html#kiosk` || address === `${pageUrl}queue.html#board`;
}

/** Whether an address is of something that the desk's own page has made in memory. */
export function isOwnBlob(address: string): boolean {
  return address.startsWith(`blob:${pageUrl}`);
}

/** Chromium's own PDF viewer, which works in a frame of its own with the scripts that Chromium carries for it. */
export function isPdfViewer(address: string): boolean {
  return (
    address.startsWith('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/') ||
    address.startsWith('chrome://resources/')
  );
}
