/**
 * Carries messages between the processes that serve one database. A message may be lost, never
 * changed: whatever must not be lost is in the database, and is read again from there.
 */
export interface Bus {
  /** True while there is no other process that could hear. */
  readonly alone: boolean
  /**
   * Sends a message to all other processes that listen on the channel. `told` is called with how
   * many these were, once that is known.
   */
  publish(channel: string, message: Uint8Array, told?: (others: number) => void): void
  /** Listens on a channel. Resolves when messages sent from now on arrive, if the bus works. */
  subscribe(channel: string, listener: (message: Uint8Array) => void): Promise<() => void>
  /** Calls back whenever messages may have been missed: after a connection came back. */
  onGap(listener: () => void): void
  close(): Promise<void>
}

/** The listeners of one process, by channel. */
export type Listeners = Map<string, readonly ((message: Uint8Array) => void)[]>
