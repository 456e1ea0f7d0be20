import type { Config } from '#server/config.ts'
import { type Finding, skipped } from './finding.ts'
import { lookAtAddress } from './look-at-address.ts'
import { lookAtCertificate } from './look-at-certificate.ts'
import { lookAtClocks } from './look-at-clocks.ts'
import { lookAtDatabase } from './look-at-database.ts'
import { lookAtFolder } from './look-at-folder.ts'
import { lookAtMail } from './look-at-mail.ts'
import { lookAtProcesses } from './look-at-processes.ts'
import { lookAtProvider } from './look-at-provider.ts'
import { lookAtRedis } from './look-at-redis.ts'
import { lookAtRequests } from './look-at-requests.ts'
import { lookAtSettings } from './look-at-settings.ts'
import { lookAtSockets } from './look-at-sockets.ts'

/** How an examination is done. */
export interface Options {
  /** Leaves out what takes twenty seconds: whether a request may wait as long as it has to. */
  quick: boolean
  /** Milliseconds since 1970 by this machine's clock. */
  clock: () => number
}

/** Looks at everything that a configuration says and leads to, and changes none of it. */
export async function examine(config: Config, { quick, clock }: Options): Promise<Finding[]> {
  const [database, redis, folder, address, certificate, mail, provider] = await Promise.all([
    lookAtDatabase(config, clock),
    lookAtRedis(config, clock),
    lookAtFolder(config),
    lookAtAddress(config),
    lookAtCertificate(config, clock()),
    lookAtMail(config),
    lookAtProvider(config),
  ])
  const clocks = [database.clock, redis.clock, ...(redis.processes ?? []).map((one) => one.clock)]
  return [
    ...lookAtSettings(config),
    ...folder,
    ...database.findings,
    ...redis.findings,
    ...lookAtProcesses(config, redis.processes),
    ...lookAtClocks(clocks.filter((one) => one !== undefined)),
    ...address.findings,
    ...certificate,
    ...(await lookAtTheWay(address.open, quick)),
    ...mail,
    ...provider,
  ]
}

/** What stands between a browser and the server, where that server answers. */
async function lookAtTheWay(open: string | undefined, quick: boolean): Promise<Finding[]> {
  if (!open)
    return [
      skipped('The way to it', 'WebSockets, Origin and buffers are looked at while Compa runs.'),
    ]
  const [sockets, requests] = await Promise.all([lookAtSockets(open), lookAtRequests(open, quick)])
  return [...sockets, ...requests]
}
