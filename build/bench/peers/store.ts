/** A ledger of documents kept by one of the peers, each put durable before it is answered. */
export interface PeerStore {
  /** Puts documents in bulk, as fast as it can. */
  fill(from: number, to: number): Promise<void>;
  /** Puts one document. */
  put(n: number): Promise<void>;
  count(): Promise<number>;
}
