import type { Membership } from '#lib/access/access.ts'

/** An invitation as its board's facilitators see it; days and times as words. */
export interface InvitationView extends Membership {
  id: string
  label: string
  /** Its code in groups and the link with it; undefined when they cannot be told any more. */
  door: { code: string; link: string } | undefined
  until: string
  used: number
  uses: number | null
  memberDays: number | null
  hasPassphrase: boolean
  /** 1: who comes by it waits until they are let in. */
  waits: number
  ended: 'expired' | 'used-up' | 'revoked' | undefined
  people: readonly { id: string; name: string; when: string; isMember: boolean }[]
}
