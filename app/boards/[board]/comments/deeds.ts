import type { CommentDeeds } from '#components/comments/comments-context.tsx'
import {
  begin,
  changeComment,
  removeComment,
  reopenThread,
  replyTo,
  resolveThread,
} from './actions.ts'

/** What the pages of a board can do with its comments. */
export const commentDeeds = (board: string): CommentDeeds => ({
  begin: begin.bind(null, board),
  reply: replyTo.bind(null, board),
  change: changeComment.bind(null, board),
  remove: removeComment.bind(null, board),
  resolve: resolveThread.bind(null, board),
  reopen: reopenThread.bind(null, board),
})
