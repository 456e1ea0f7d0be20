import { getTranslations } from 'next-intl/server'
import { policies } from '#server/auth/rate-limits.ts'

/** What a page may be told, by its address, to say of a form that came without a script. */
const said = [
  'required',
  'too-long',
  'wrong-input',
  'name-unreadable',
  'passphrase-wrong',
  'too-many',
  'account-needed',
  'invitation-archived',
  'board-full',
  'turned-away',
] as const

/** Numbers in the sentences, where the address does not give them. */
const usual = { most: 80, minutes: policies.passphrase.seconds / 60 }

/** The sentence for the reason of a refusal in the reader's language; empty for anything else. */
export async function problemOf(
  given: string | string[] | undefined,
  values: Record<string, string | number> = usual,
): Promise<string> {
  const reason = said.find((known) => known === given)
  if (!reason) return ''
  const t = await getTranslations('refusals')
  return t(reason, { ...usual, ...values })
}
