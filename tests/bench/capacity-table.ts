import { type CapacityFigures, workshop } from './capacity.ts'
import { round } from './figures.ts'

/** Delivered edits for each CPU second of the processes, and of everything together. */
export function efficiency({ delivered, cpuMs }: CapacityFigures) {
  const all = cpuMs.processes + cpuMs.nginx + cpuMs.redis + cpuMs.postgres
  return { processes: (1000 * delivered) / cpuMs.processes, all: (1000 * delivered) / all }
}

/** What two processes have to deliver, as a multiple of what one does. */
export const wanted = { processes: 2, times: 1.6 } as const

/**
 * What so many processes deliver, each on a core of its own, as a multiple of what one process
 * without Redis delivers on one: their number, times how much less they do with a CPU second.
 */
export function scale(line: CapacityFigures, lines: readonly CapacityFigures[]) {
  const ones = lines.filter(({ processes }) => processes === 1).map(efficiency)
  const mean = (which: 'processes' | 'all') =>
    ones.reduce((sum, one) => sum + one[which], 0) / ones.length
  const { processes, all } = efficiency(line)
  return {
    processes: (line.processes * processes) / mean('processes'),
    all: (line.processes * all) / mean('all'),
  }
}

/** The figures as a table, what they mean for one workshop, and how they stand against what is wanted. */
export function capacityTable(lines: readonly CapacityFigures[]): string {
  const head = [
    'processes',
    'people by',
    'workshops',
    'delivered/s',
    'edits/CPU s',
    'with all',
    'scale',
    'with all',
    'CPU ms/s',
    'nginx',
    'Redis',
    'PostgreSQL',
    'p50 ms',
    'p99 ms',
  ]
  const rows = lines.map((line) => {
    const { processes, by, redis, seconds, delivered, cpuMs, p50Ms, p99Ms } = line
    const [effect, times] = [efficiency(line), scale(line, lines)]
    const each = [cpuMs.processes, cpuMs.nginx, cpuMs.redis, cpuMs.postgres]
    return [
      redis ? String(processes) : `${processes}, no Redis`,
      processes === 1 ? '' : by,
      String(line.workshops),
      ...[delivered / seconds, effect.processes, effect.all].map((value) => value.toFixed(0)),
      ...[times.processes, times.all].map((value) => value.toFixed(2)),
      ...each.map((ms) => (ms / seconds).toFixed(0)),
      round(p50Ms),
      round(p99Ms),
    ]
  })
  const widths = head.map((name, at) =>
    Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)),
  )
  const text = [head, ...rows].map((row) =>
    row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  '),
  )
  const verdicts = lines
    .filter(({ processes }) => processes === wanted.processes)
    .map((line) => {
      const times = `${scale(line, lines).processes.toFixed(2)} times one`
      if (line.by === 'turn') return `  2 processes, each edit through Redis: ${times}`
      const met = scale(line, lines).processes >= wanted.times ? 'met   ' : 'MISSED'
      return `  ${met} 2 processes, a board's people in one: ${times}, wanted at least ${wanted.times}`
    })
  return [
    `\ncapacity: workshops of ${workshop.people} people in a room each, ${workshop.edits} edits and ${workshop.moves} cursor moves a second each, behind nginx`,
    'edits/CPU s: edits that arrived at one other client for each CPU second of the processes; with all:',
    'of these, nginx, Redis and PostgreSQL together. scale: the number of processes times their',
    'edits/CPU s, divided by that of one: what they deliver on as many cores, in multiples of one.',
    ...text,
    ...verdicts,
    ...perWorkshop(lines),
  ].join('\n')
}

/** What one workshop that goes on for an hour costs, in each setting. */
function perWorkshop(lines: readonly CapacityFigures[]): string[] {
  return lines.map((line) => {
    const { processes, by, seconds, cpuMs, commits, rows, logBytes, delivered } = line
    // Each edit of one arrives at all the others.
    const edits = delivered / (workshop.people - 1)
    const hours = edits / (workshop.people * workshop.edits) / 3600
    const each = (value: number) => round(value / hours)
    return (
      `  one workshop for an hour, ${processes} by ${by}: ${each(cpuMs.processes / 1000)} CPU s of the processes, ` +
      `${each((cpuMs.nginx + cpuMs.redis + cpuMs.postgres) / 1000)} of the rest, ${each(rows)} rows, ` +
      `${each(logBytes / 1e6)} MB of database log; ${round(commits / seconds)} commits a second in all`
    )
  })
}
