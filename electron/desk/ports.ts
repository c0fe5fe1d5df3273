/** What the desk takes from outside, so that tests and the demonstration can bring their own. */
export type Clock = { now(): number };
export type Entropy = { bytes(count: number): Uint8Array };

/** Wraps the desk's master key by whatever the platform offers. `protects` is false where that is only a file. */
export interface PlatformKeyStore {
  readonly kind: string;
  readonly protects: boolean;
  wrap(secret: Uint8Array): Promise<Uint8Array>;
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>;
}

export const systemClock: Clock = { now: () => Date.now() };
