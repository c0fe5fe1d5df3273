export type { PlatformKeyStore } from './ports.ts';
