import { keptTexts } from '#lib/sync/kept-text.ts'
import { forgetLocalCopies } from '#lib/sync/local-copies.ts'

/** Deletes every copy and kept text of boards in this browser, for whoever uses it next. */
export async function forgetDevice(): Promise<void> {
  keptTexts.forgetAll()
  await forgetLocalCopies()
}
