import type { Progress } from '#server/backup/write-everything.ts'
import type { Config } from '#server/config.ts'
import type { Log } from '#server/log.ts'

/** What a command works with. */
export interface Ground {
  config: Config
  log: Log
  /** Prints a line of the command's result. */
  say(line: string): void
  /** Tells how far long work has come. */
  progress: Progress
  /** A file or folder that was named on the command line, as an absolute path. */
  place(name: string): string
}

/** Something that an operator can do from the command line. */
export interface Command {
  name: string
  /** What follows the name: `<needed>` and `[optional]` words. */
  takes: readonly string[]
  /** What it does, in a line. */
  about: string
  run(ground: Ground, given: readonly string[]): Promise<void>
}

/** A mistake in how a command was called, in one sentence. */
export class UsageError extends Error {}
