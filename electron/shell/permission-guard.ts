import { session } from 'electron';
import { isOwnPage } from './own-page.ts';

/** Only the desk's own page may notify, of what is due; it needs no camera, microphone, place or device, and no other page anything. */
export function guardPermissions(): void {
  const { defaultSession } = session;
  const mayNotify = (permission: string, address: string | undefined): boolean =>
    permission === 'notifications' && isOwnPage(address ?? '');
  defaultSession.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) =>
    decide(mayNotify(permission, requestingUrl)),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    mayNotify(permission, requestingOrigin),
  );
  defaultSession.setDevicePermissionHandler(() => false);
}
