import type { Finding } from '#server/doctor/finding.ts'
import { runDoctor } from '#server/doctor/run-doctor.ts'
import { temporaryFolder } from './folder.ts'

/** A secret that nobody typed. */
export const drawnSecret = '8f3b1c9a70d2e645b8f3b1c9a70d2e645b9107ce'

/** Has the doctor look at an environment; `clock`: what it takes for the time. */
export async function askDoctor(
  env: Record<string, string>,
  { args = ['--quick'], clock = Date.now }: { args?: string[]; clock?: () => number } = {},
) {
  const printed = { out: '', err: '' }
  const given = { DATA_DIR: env.DATA_DIR ?? (await temporaryFolder()), ...env }
  const printing = {
    out: (line: string) => {
      printed.out += `${line}\n`
    },
    err: (line: string) => {
      printed.err += `${line}\n`
    },
  }
  const code = await runDoctor([...args, '--json'], { PORT: '1', ...given }, printing, clock)
  const findings = (printed.out ? JSON.parse(printed.out).findings : []) as Finding[]
  return {
    code,
    ...printed,
    findings,
    /** What it says of something: one line a finding. */
    of: (about: string): string =>
      findings
        .filter((found) => found.about === about)
        .map(({ state, says, todo }) => [state, says, todo ?? ''].join(' | '))
        .join('\n'),
    /** What is wrong, by name. */
    wrong: findings.filter(({ state }) => state === 'wrong').map(({ about }) => about),
  }
}
