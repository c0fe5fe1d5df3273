type Waiter = Readonly<{ size: number; resolve: () => void; reject: (reason: Error) => void }>;

/** Those who wait until the mirror holds so many entries. */
export type Waiters = Readonly<{
  wait: (size: number) => Promise<void>;
  reached: (size: number) => void;
  fail: (reason: Error) => void;
}>;

export function waitersFor(): Waiters {
  let waiting: readonly Waiter[] = [];
  return {
    wait: (size) =>
      new Promise<void>((resolve, reject) => {
        waiting = [...waiting, { size, resolve, reject }];
      }),
    reached(size) {
      const done = waiting.filter((one) => one.size <= size);
      waiting = waiting.filter((one) => one.size > size);
      for (const one of done) one.resolve();
    },
    fail(reason) {
      const failed = waiting;
      waiting = [];
      for (const one of failed) one.reject(reason);
    },
  };
}
