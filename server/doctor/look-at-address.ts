import { addressOf, type Config } from '#server/config.ts'
import { type Answer, ask } from './ask.ts'
import { type Finding, fine, look, skipped, whyOf, wrong } from './finding.ts'

const about = 'Address'

/** What was found at the address, and the address that further questions go to, if it answers. */
export interface AddressFindings {
  findings: Finding[]
  open?: string
}

/** Whether Compa runs here, and answers under the address that people use. */
export async function lookAtAddress(config: Config): Promise<AddressFindings> {
  const here = hereOf(config)
  const [local, outside] = await Promise.all([
    visit(here),
    config.publicUrl ? visit(config.publicUrl) : undefined,
  ])
  if (!outside) return onlyHere(here, local)
  const { publicUrl = '' } = config
  if (outside.isCompa)
    return { findings: [fine(about, `Compa answers at ${publicUrl}.`)], open: publicUrl }
  const [why, todo] = reasonOf(publicUrl, outside, local)
  // Where nothing runs anywhere, there is nobody whom a proxy could lead to.
  if (!local.isCompa && isNobody(outside))
    return {
      findings: [
        skipped(
          about,
          `Compa does not run here, and ${why}: start it to have the way to it looked at.`,
        ),
      ],
    }
  return {
    findings: [wrong(about, `Compa does not answer at PUBLIC_URL ${publicUrl}: ${why}.`, todo)],
  }
}

interface Visit {
  isCompa: boolean
  isStarting?: boolean
  answer?: Answer
  error?: unknown
}

async function visit(address: string): Promise<Visit> {
  try {
    const answer = await ask(`${address}/readyz`)
    const isStarting = answer.status === 503 && answer.text === 'starting\n'
    return { isCompa: answer.status === 200 && answer.text === 'ok\n', isStarting, answer }
  } catch (error) {
    return { isCompa: false, error }
  }
}

function onlyHere(here: string, local: Visit): AddressFindings {
  if (local.isCompa) return { findings: [fine(about, `Compa answers at ${here}.`)], open: here }
  if (local.isStarting)
    return {
      findings: [look(about, `Compa at ${here} is still starting.`, 'Ask again in a moment.')],
    }
  if (local.answer)
    return {
      findings: [
        wrong(
          about,
          `Another program answers at ${here}.`,
          'Choose another PORT, or end that program.',
        ),
      ],
    }
  return {
    findings: [
      skipped(about, `Compa does not run at ${here}: start it to have the way to it looked at.`),
    ],
  }
}

/** True where a name leads to a proxy without a program, or to none yet. */
function isNobody({ answer, error }: Visit): boolean {
  if (answer) return [502, 503, 504].includes(answer.status)
  return !['ENOTFOUND', 'EAI_AGAIN'].includes((error as NodeJS.ErrnoException).code ?? '')
}

function reasonOf(
  publicUrl: string,
  { answer, error }: Visit,
  local: Visit,
): readonly [string, string] {
  if (!answer)
    return [
      whyOf(error),
      `Check that the name leads to the proxy, and that the proxy listens at ${new URL(publicUrl).host}.`,
    ]
  const { location } = answer.headers
  if (location) {
    const to = new URL(location, publicUrl).origin
    return to === publicUrl
      ? [
          `the proxy sends us from place to place (${location})`,
          'Let the proxy pass every path on as it is.',
        ]
      : [`it sends everybody on to ${to}`, `Set PUBLIC_URL to ${to}, and restart.`]
  }
  if ([502, 503, 504].includes(answer.status))
    return [
      `the proxy answers with ${answer.status}, as it reaches nobody`,
      local.isCompa
        ? 'Check where the proxy leads to: host, port, and HOST if it is on another machine.'
        : 'Start Compa.',
    ]
  return [
    `something else answers with ${answer.status}`,
    'Let the proxy pass every path on to Compa as it is.',
  ]
}

/** Where this machine finds the program that this configuration starts. */
function hereOf(config: Config): string {
  const host = config.host.replace(/^0\.0\.0\.0$/, '127.0.0.1').replace(/^::$/, '::1')
  return addressOf({ publicUrl: undefined, host, port: config.port })
}
