import { forgetDrafts } from '#components/comments/drafts.ts'
import { readMentions } from '#components/comments/read-mentions.ts'
import { keptTexts } from '#lib/sync/kept-text.ts'
import { forgetLocalCopies } from '#lib/sync/local-copies.ts'

/** Deletes every copy, kept text and unsent comment of boards in this browser, for whoever uses it next. */
export async function forgetDevice(): Promise<void> {
  keptTexts.forgetAll()
  forgetDrafts()
  readMentions.forgetAll()
  await forgetLocalCopies()
}
