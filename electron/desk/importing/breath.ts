/** Lets whatever else waits at the desk go first. */
export const breath = () => new Promise<void>((resolve) => setImmediate(resolve));
