/** Time zones to choose from, the likeliest first. */
export const zones: readonly string[] = [
  ...new Set([
    'Asia/Shanghai',
    'Asia/Urumqi',
    'Asia/Hong_Kong',
    'Asia/Macau',
    ...Intl.supportedValuesOf('timeZone'),
  ]),
];
