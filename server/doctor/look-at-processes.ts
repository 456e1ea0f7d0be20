import type { Config } from '#server/config.ts'
import { type Finding, fine, look, skipped, wrong } from './finding.ts'
import { databaseMark, type ProcessReport } from './processes.ts'

const about = 'Processes'

/** Whether all processes that were heard are of one mind, and of this configuration's. */
export function lookAtProcesses(
  config: Config,
  processes: readonly ProcessReport[] | undefined,
): Finding[] {
  if (!processes) return []
  if (processes.length === 0)
    return [
      skipped(
        about,
        'No process with this AUTH_SECRET was heard over Redis: none runs, or with another.',
      ),
    ]
  const names = processes.map(({ name }) => name).join(', ')
  const found: Finding[] = []
  const elsewhere = processes.filter(({ database }) => database !== databaseMark(config))
  if (elsewhere.length > 0)
    found.push(
      wrong(
        about,
        `Another DATABASE_URL than here has ${namesOf(elsewhere)}.`,
        'Give every process the same DATABASE_URL.',
      ),
    )
  const away = processes.filter(({ publicUrl }) => publicUrl !== (config.publicUrl ?? null))
  if (away.length > 0)
    found.push(
      wrong(
        about,
        `Another PUBLIC_URL than ${config.publicUrl ?? 'none'} has ${namesOf(away)}: browsers that come to it are refused.`,
        'Give every process the same PUBLIC_URL, and restart it.',
      ),
    )
  const versions = new Set(processes.map(({ version }) => version))
  if (versions.size > 1)
    found.push(
      look(
        about,
        `They run different versions: ${[...versions].join(', ')}.`,
        'Finish the upgrade of all of them.',
      ),
    )
  return found.length > 0 ? found : [fine(about, `${processes.length} heard: ${names}.`)]
}

const namesOf = (some: readonly ProcessReport[]) => some.map(({ name }) => name).join(', ')
