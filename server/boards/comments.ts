import { type Anchor, type Comment, type CommentsOn, comments } from '#lib/board/comments.ts'
import { limits } from '#lib/limits.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { note } from '#server/audit.ts'
import type { Program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import type { Board } from './boards.ts'
import { refuseArchived } from './change-board.ts'
import type { Said } from './comment-input.ts'
import { refuseNothing } from './commentable.ts'
import { forgetGoneAuthors } from './forget-authors.ts'
import { type Member, memberOf } from './members.ts'
import { refuseInBreak } from './refuse-in-break.ts'

/** What comments need of the program. */
type Ground = Pick<Program, 'rooms' | 'store' | 'limits'>

/** A member of a board who comments, in whatever role. */
interface Doing {
  board: Board
  member: Member
}

/**
 * Begins a thread on something of the board; gives the id of its first comment. Throws the Refusals
 * `board-archived`, `in-break`, `too-many`, `member-gone`, `comment-on-nothing` and `too-many-comments`.
 */
export async function beginThread(
  ground: Ground,
  doing: Doing,
  { anchor, said }: { anchor: Anchor; said: Said },
): Promise<string> {
  const words = await spoken(ground, doing, said)
  await refuseNothing(ground.rooms, doing.board, anchor)
  return change(ground, doing, (face, at) => {
    const twice = sentTwice(face, words, at).find(({ thread }) => {
      const known = face.threads.get(thread)
      return known && JSON.stringify(known.anchor) === JSON.stringify(anchor)
    })
    if (twice) return twice.id
    refuseFull(face)
    if (face.threads.list().length >= limits.boardThreads) throw new Refusal('too-many-comments')
    const thread = face.threads.add({ anchor, at })
    return face.comments.add({ ...words, thread, at })
  })
}

/**
 * Adds a comment to a thread, which is open again then; gives its id. Throws as `beginThread` does,
 * and `comment-gone`.
 */
export async function reply(
  ground: Ground,
  doing: Doing,
  { thread, said }: { thread: string; said: Said },
): Promise<string> {
  const words = await spoken(ground, doing, said)
  return change(ground, doing, (face, at) => {
    mustHave(face.threads.get(thread))
    const twice = sentTwice(face, words, at).find((comment) => comment.thread === thread)
    if (twice) return twice.id
    refuseFull(face)
    face.threads.patch(thread, { resolved: null })
    return face.comments.add({ ...words, thread, at })
  })
}

/** Gives a comment other words; for its author alone. Throws as `reply` does, and `not-yours`. */
export async function changeComment(
  ground: Ground,
  doing: Doing,
  { comment, said }: { comment: string; said: Said },
): Promise<void> {
  const { text, mentions } = await spoken(ground, doing, said)
  await change(ground, doing, (face, at) => {
    const known = mustHave(face.comments.get(comment))
    if (known.author !== doing.member.user.id || known.removed) throw new Refusal('not-yours')
    if (known.text === text) return
    face.comments.patch(comment, { text, mentions, edited: at })
  })
}

/**
 * Takes a comment away: its author deletes it, a facilitator leaves a word in its place that it was
 * removed, and the log of deeds says so. Throws the Refusals `board-archived`, `too-many`,
 * `comment-gone` and `not-yours`.
 */
export async function removeComment(ground: Ground, doing: Doing, comment: string): Promise<void> {
  const { user, role } = doing.member
  await refuseOften(ground, doing)
  const removed = await change(ground, doing, (face, at) => {
    const known = mustHave(face.comments.get(comment))
    if (known.author === user.id && !known.removed) {
      face.comments.remove(comment)
      const rest = face.comments.list().filter(({ thread }) => thread === known.thread)
      if (rest.length === 0) face.threads.remove(known.thread)
      return undefined
    }
    if (role !== 'facilitator') throw new Refusal('not-yours')
    if (known.removed) return undefined
    face.comments.patch(comment, { text: '', mentions: [], removed: { by: user.id, at } })
    return known.author
  })
  if (removed === undefined) return
  await note(ground.store, 'comment removed', {
    actor: user.id,
    board: doing.board.id,
    subject: removed,
  })
}

/**
 * Settles a thread, or opens it again: for facilitators, and for whoever has written in it. Throws as
 * `removeComment` does.
 */
export async function settle(
  ground: Ground,
  doing: Doing,
  thread: string,
  isSettled: boolean,
): Promise<void> {
  const { user, role } = doing.member
  await refuseOften(ground, doing)
  await change(ground, doing, (face, at) => {
    const known = mustHave(face.threads.get(thread))
    const isIn = face.comments
      .list()
      .some((comment) => comment.thread === thread && comment.author === user.id)
    if (!isIn && role !== 'facilitator') throw new Refusal('not-yours')
    if ((known.resolved !== null) === isSettled) return
    face.threads.patch(thread, { resolved: isSettled ? { by: user.id, at } : null })
  })
}

/** What is kept of a comment's words and of who says them. */
type Words = Pick<Comment, 'author' | 'name' | 'delegation' | 'text' | 'mentions'>

/** A person's words once they may say them: to members only, not too often, not too late. */
async function spoken(
  ground: Ground,
  doing: Doing,
  { text, mention: mentions }: Said,
): Promise<Words> {
  await refuseOften(ground, doing)
  for (const id of mentions) {
    if (!(await memberOf(ground.store, doing.board.id, id))) throw new Refusal('member-gone')
  }
  const { user, delegation } = doing.member
  return { author: user.id, name: user.name, delegation, text, mentions: [...new Set(mentions)] }
}

async function refuseOften(
  { limits: tries, rooms }: Ground,
  { board, member }: Doing,
): Promise<void> {
  refuseArchived(board)
  await refuseInBreak(rooms, board.id, member)
  await tries.take('comment', member.user.id)
}

/**
 * Looks and changes in one step, so that nobody comes between. Who wrote a comment stands in it: the
 * log of the room, whose one Yjs client writes for everybody, names nobody.
 */
async function change<Result>(
  { rooms, store }: Ground,
  { board, member }: Doing,
  edit: (face: CommentsOn, at: string) => Result,
): Promise<Result> {
  let result: Result | undefined
  const room = roomName({ board: board.id, section: 'comments' })
  await rooms.change(room, null, (doc) => {
    result = edit(comments.on(doc), new Date().toISOString())
  })
  // Somebody who was erased a moment ago must not be named by what was on its way.
  if (!(await memberOf(store, board.id, member.user.id))) {
    await forgetGoneAuthors({ rooms, store }, [room])
  }
  return result as Result
}

/** The comments that somebody has sent just now in the same words: an answer to them was lost. */
function sentTwice(face: CommentsOn, { author, text }: Words, now: string): Comment[] {
  const since = new Date(Date.parse(now) - limits.sentTwiceMs).toISOString()
  return face.comments
    .list()
    .filter((comment) => comment.author === author && comment.text === text && comment.at >= since)
}

function refuseFull(face: CommentsOn): void {
  if (face.comments.list().length >= limits.boardComments) throw new Refusal('too-many-comments')
}

function mustHave<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new Refusal('comment-gone')
  return found
}
