import { isRoot } from '../find-chromium.ts';

/** Whether a window can be shown at all. */
export function hasDisplay(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/** As root neither Electron nor Chromium has a sandbox, and without one they are not started. */
export function isRootOnLinux(): boolean {
  return process.platform === 'linux' && isRoot();
}
