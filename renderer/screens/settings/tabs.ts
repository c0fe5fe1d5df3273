/** The tabs of the settings, in their order. */
export const tabs = [
  'store',
  'calendar',
  'people',
  'duty',
  'authority',
  'products',
  'scale',
  'import',
  'printers',
  'keeping',
  'backup',
  'my-pin',
] as const;
export type Tab = (typeof tabs)[number];
