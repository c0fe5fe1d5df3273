import { homedir } from 'node:os';
import { join } from 'node:path';

/** The data folder where nobody names one: where each platform keeps what belongs to a person and a program. */
export function usualDataFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const name = 'fangxin-desk';
  if (platform === 'darwin') return join(homedir(), 'Library/Application Support', name);
  if (platform === 'win32') return join(environment.APPDATA || join(homedir(), 'AppData', 'Roaming'), name);
  return join(environment.XDG_DATA_HOME || join(homedir(), '.local/share'), name);
}
