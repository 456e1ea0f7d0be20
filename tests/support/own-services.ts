import { describe, onTestFinished } from 'vitest'
import { temporaryFolder } from './folder.ts'
import type { OwnService } from './own-service.ts'
import { missingPrograms, startPostgres, startRedis } from './private-services.ts'

/**
 * Runs tests that stop and start a database and a cache of their own, where both programs are on
 * this computer; elsewhere they are skipped, which is said.
 */
export function withOwnServices(title: string, tests: () => void): void {
  const { nginx: _, ...needed } = missingPrograms
  const missing = Object.entries(needed).flatMap(([name, isMissing]) => (isMissing ? [name] : []))
  const reason = `SKIPPED: this computer lacks ${missing.join(' and ')}`
  if (missing.length > 0) process.stderr.write(`\n  ${title}, ${reason}\n\n`)
  const name = missing.length > 0 ? `${title}, ${reason}` : title
  describe.skipIf(missing.length > 0)(name, tests)
}

/** A Redis of the test's own, ended with it at the latest. */
export const ownRedis = async () => untilTheEnd(await startRedis(await temporaryFolder()))

/** A PostgreSQL of the test's own, ended with it at the latest. */
export const ownPostgres = async () => untilTheEnd(await startPostgres(await temporaryFolder()))

function untilTheEnd(service: OwnService): OwnService {
  onTestFinished(() => service.end())
  return service
}
