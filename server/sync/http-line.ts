import type { ServerResponse } from 'node:http'
import { Duplex } from 'node:stream'
import { limits } from '#lib/limits.ts'
import type { CloseCode } from '#lib/sync/close-codes.ts'
import { type Block, readBlocks, writeBlocks } from '#lib/sync/http-blocks.ts'
import { goodbye } from './wire.ts'

/**
 * One page's line through plain requests, with a channel for each of its rooms: browsers open six
 * connections to a server at most. To the sync server a channel is the stream of a WebSocket, to
 * the page the bodies of requests, of which one always waits for what there is to say.
 */
export class HttpLine {
  /** The sign-in that opened it; no other may use it. */
  readonly signIn: string
  private readonly channels = new Map<number, Duplex>()
  private readonly said: Block[] = []
  /** Each lets a stream hand over more; kept while nobody listens. */
  private more: (() => void)[] = []
  private poll: ServerResponse | undefined
  private answering: NodeJS.Immediate | undefined
  private timer: NodeJS.Timeout | undefined
  private posts = 0
  private readonly gone: () => void

  /** `gone` is called when nothing more will come of it. */
  constructor(signIn: string, gone: () => void) {
    this.signIn = signIn
    this.gone = gone
    this.awaitPoll()
  }

  /** A stream of its own for one more room; undefined where the channel is there already. */
  open(channel: number): Duplex | undefined {
    if (this.channels.has(channel) || this.channels.size >= limits.lineChannels) return undefined
    let greeted = false
    const say = (pieces: readonly Buffer[], more: () => void) => {
      // The greeting of the WebSocket protocol is a head of HTTP, which the request has had.
      this.say((greeted ? pieces : pieces.slice(1)).map((bytes) => ({ channel, bytes })))
      greeted = true
      // While nobody listens the stream keeps what follows, and tells how much that is.
      if (this.poll) more()
      else this.more.push(more)
    }
    const stream = new Duplex({
      read: () => {},
      write: (bytes: Buffer, _encoding, more) => say([bytes], more),
      writev: (pieces, more) =>
        say(
          pieces.map(({ chunk }) => chunk),
          more,
        ),
      destroy: (error, done) => {
        if (this.channels.delete(channel)) this.say([{ channel, bytes: Buffer.alloc(0) }])
        done(error)
      },
    })
    stream.on('error', () => stream.destroy())
    this.channels.set(channel, stream)
    return stream
  }

  /** Keeps a request until there is something to say, or for `pollMs`. */
  listen(response: ServerResponse): void {
    this.answer()
    this.poll = response
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.answer(), limits.pollMs)
    response.on('close', () => {
      // The page was left, or what was said did not arrive: either way this line is over.
      if (!response.writableFinished) this.end()
    })
    for (const more of this.more.splice(0)) more()
    if (this.said.length > 0) this.say([])
  }

  /** Takes what the page sent as its post of that number, once; false when one before it is missing. */
  hear(body: Buffer, post: number): boolean {
    if (post === this.posts) {
      this.posts++
      for (const { channel, bytes } of readBlocks(body)) {
        const stream = this.channels.get(channel)
        if (bytes.length > 0) stream?.push(Buffer.from(bytes))
        else stream?.destroy()
      }
    }
    return post < this.posts
  }

  /** Ends all channels and answers whoever waits, with a reason if there is one to tell. */
  end(code?: CloseCode): void {
    clearTimeout(this.timer)
    if (code !== undefined) {
      for (const channel of this.channels.keys()) this.said.push({ channel, bytes: goodbye(code) })
    }
    for (const stream of [...this.channels.values()]) stream.destroy()
    this.answer()
    clearTimeout(this.timer)
    this.gone()
  }

  /** What is said in one turn leaves in one answer. */
  private say(blocks: readonly Block[]): void {
    this.said.push(...blocks)
    if (this.poll && this.said.length > 0) this.answering ??= setImmediate(() => this.answer())
  }

  /** Answers the request that waits, if one does, with all that there is. */
  private answer(): void {
    clearImmediate(this.answering)
    this.answering = undefined
    const { poll } = this
    if (!poll) return
    this.poll = undefined
    poll.writeHead(200, { 'Content-Type': 'application/octet-stream' })
    poll.end(writeBlocks(this.said.splice(0)))
    this.awaitPoll()
  }

  /** Whoever has not asked again for long is gone. */
  private awaitPoll(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.end(), limits.pollPatienceMs)
  }
}
