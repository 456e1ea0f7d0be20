import type { Printing } from '#server/admin/run-command.ts'
import { readConfig } from '#server/config.ts'
import { StartError } from '#server/start-error.ts'
import { examine } from './examine.ts'
import { type Finding, type State, wrong } from './finding.ts'

const help = [
  'npm run doctor -- [--quick] [--json]',
  '',
  'Looks at the configuration and at all that it leads to: secrets, data folder, database, Redis,',
  'processes, clocks, address, certificate, proxy, mail and provider. Changes nothing and sends no mail.',
  '',
  '  --quick  leaves out what takes twenty seconds',
  '  --json   prints one JSON object instead of sentences',
  '',
  'It reads the same environment as the server, which may run or not, and ends with 0 when nothing',
  'is wrong, 1 when something is, 2 when called wrongly.',
]

/** `npm run doctor`: says what is wrong and what to do; gives the exit code. */
export async function runDoctor(
  args: readonly string[],
  env: Record<string, string | undefined>,
  { out, err }: Printing,
  clock: () => number = Date.now,
): Promise<number> {
  if (args.some((word) => ['help', '-h', '--help'].includes(word))) {
    for (const line of help) out(line)
    return 0
  }
  const unknown = args.find((word) => !['--quick', '--json'].includes(word))
  if (unknown !== undefined) {
    err(`The doctor does not know “${unknown}”: see npm run doctor -- --help.`)
    return 2
  }
  const findings = await look(env, args.includes('--quick'), clock)
  const isWell = findings.every(({ state }) => state !== 'wrong')
  if (args.includes('--json')) out(JSON.stringify({ ok: isWell, findings }, null, 2))
  else for (const line of lines(findings)) out(line)
  return isWell ? 0 : 1
}

async function look(
  env: Record<string, string | undefined>,
  quick: boolean,
  clock: () => number,
): Promise<Finding[]> {
  try {
    return await examine(readConfig(env), { quick, clock })
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    // With a wrong configuration nothing else can be asked.
    return [
      wrong('Configuration', error.message, 'CONFIGURATION.md says what each variable takes.'),
    ]
  }
}

const marks: Record<State, string> = {
  fine: 'fine ',
  look: 'look ',
  wrong: 'WRONG',
  skipped: '  –  ',
}

function lines(findings: readonly Finding[]): string[] {
  const width = Math.max(...findings.map(({ about }) => about.length))
  const count = (state: State) => findings.filter((found) => found.state === state).length
  const [wrongs, looks] = [count('wrong'), count('look')]
  return [
    ...findings.flatMap(({ about, state, says, todo }) => [
      `${marks[state]}  ${about.padEnd(width)}  ${says}`,
      ...(todo ? [`${' '.repeat(marks[state].length + width + 4)}→ ${todo}`] : []),
    ]),
    '',
    wrongs + looks === 0
      ? 'Nothing is wrong.'
      : `${wrongs === 0 ? 'Nothing is wrong' : `${wrongs} wrong`}, ${looks} to look at.`,
  ]
}
