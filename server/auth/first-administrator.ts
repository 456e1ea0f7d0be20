import { limits } from '#lib/limits.ts'
import type { Config } from '#server/config.ts'
import type { OpenStore } from '#server/store/open-store.ts'
import { hasAdministrator } from './link-accounts.ts'
import { makeLink } from './links.ts'
import { linkAddress } from './sign-in-link.ts'

/**
 * The address of a new one-time link that makes the first administrator, or undefined when there
 * is one. Links of earlier starts are no good any more. Of several processes that start together on
 * one database only one gets it.
 */
export async function firstAdministratorLink(
  { store, shared, exclusively }: Pick<OpenStore, 'store' | 'shared' | 'exclusively'>,
  config: Config,
): Promise<string | undefined> {
  return exclusively('first administrator', async () => {
    if (await hasAdministrator(store)) return undefined
    const links = () => store.selectFrom('links').where('purpose', '=', 'first-administrator')
    const now = Date.now()
    const together = new Date(now - limits.startTogetherSeconds * 1000).toISOString()
    if (shared && (await links().select('at').where('at', '>', together).executeTakeFirst())) {
      return undefined
    }
    await store.deleteFrom('links').where('purpose', '=', 'first-administrator').execute()
    return linkAddress(config, await makeLink(store, 'first-administrator'))
  })
}
