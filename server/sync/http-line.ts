import type { ServerResponse } from 'node:http'
import { Duplex } from 'node:stream'
import { limits } from '#lib/limits.ts'

/**
 * One client's line through plain requests: to the sync server it is the stream of a WebSocket,
 * to the client the bodies of requests, of which one always waits for what there is to say.
 */
export class HttpLine {
  readonly stream: Duplex
  /** The sign-in that opened it; no other may use it. */
  readonly signIn: string
  private readonly said: Buffer[] = []
  /** Tells the stream that it may hand over more; kept while nobody listens. */
  private more: (() => void) | undefined
  private poll: ServerResponse | undefined
  private answering: NodeJS.Immediate | undefined
  private timer: NodeJS.Timeout | undefined
  private posts = 0
  private greeted = false

  /** `gone` is called once, when nothing more will come of it. */
  constructor(signIn: string, gone: () => void) {
    this.signIn = signIn
    this.stream = new Duplex({
      read: () => {},
      write: (bytes: Buffer, _encoding, more) => this.say([bytes], more),
      writev: (pieces, more) =>
        this.say(
          pieces.map(({ chunk }) => chunk),
          more,
        ),
      destroy: (error, done) => {
        clearTimeout(this.timer)
        this.answer()
        gone()
        done(error)
      },
    })
    this.awaitPoll()
  }

  /** Keeps a request until there is something to say, or for `pollMs`. */
  listen(response: ServerResponse): void {
    this.answer()
    this.poll = response
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.answer(), limits.pollMs)
    response.on('close', () => {
      // The page was left, or what was said did not arrive: either way this line is over.
      if (!response.writableFinished) this.stream.destroy()
    })
    this.more?.()
    this.more = undefined
    if (this.said.length > 0) this.answerSoon()
  }

  /** Takes what the client sent as its post of that number, once; false when one before it is missing. */
  hear(bytes: Buffer, post: number): boolean {
    if (post === this.posts) {
      this.posts++
      this.stream.push(bytes)
    }
    return post < this.posts
  }

  private say(pieces: readonly Buffer[], more: () => void): void {
    // The greeting of the WebSocket protocol is a head of HTTP, which the request has had.
    this.said.push(...(this.greeted ? pieces : pieces.slice(1)))
    this.greeted = true
    // While nobody listens the stream keeps what follows, and tells how much that is.
    if (!this.poll) {
      this.more = more
      return
    }
    more()
    if (this.said.length > 0) this.answerSoon()
  }

  /** What is said in one turn leaves in one answer. */
  private answerSoon(): void {
    this.answering ??= setImmediate(() => this.answer())
  }

  /** Answers the request that waits, if one does, with all that there is. */
  private answer(): void {
    clearImmediate(this.answering)
    this.answering = undefined
    const { poll } = this
    if (!poll) return
    this.poll = undefined
    poll.writeHead(200, { 'Content-Type': 'application/octet-stream' })
    poll.end(Buffer.concat(this.said.splice(0)))
    if (!this.stream.destroyed) this.awaitPoll()
  }

  /** Whoever has not asked again for long is gone. */
  private awaitPoll(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.stream.destroy(), limits.pollPatienceMs)
  }
}
