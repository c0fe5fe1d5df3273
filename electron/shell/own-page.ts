/** The page's scheme and host: a secure origin of its own, so that its IndexedDB belongs to nobody else. */
export const scheme = 'app';
export const host = 'desk';
export const pageUrl = `${scheme}://${host}/`;

/** Whether an address is the desk's own page. An empty or broken address never is. */
export function isOwnPage(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${scheme}:` && url.host === host && !url.username && !url.password;
}
