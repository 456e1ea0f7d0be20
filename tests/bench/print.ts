import { cpus, loadavg } from 'node:os'
import { type Line, round, type Verdict } from './figures.ts'
import type { Load } from './loads.ts'
import type { Options } from './options.ts'

const columns = {
  clients: ({ rooms, clients }) => (rooms > 1 ? `${rooms} x ${clients}` : String(clients)),
  who: ({ who }) => who,
  'us/edit': ({ cpuUsPerEdit }) => number(cpuUsPerEdit),
  'p50 ms': ({ p50Ms }) => number(p50Ms),
  'p99 ms': ({ p99Ms }) => number(p99Ms),
  'CPU ms': ({ cpuMs }) => number(cpuMs),
  'kB/room': ({ kBPerRoom }) => number(kBPerRoom),
  'longest frame ms': ({ longestFrameMs }) => number(longestFrameMs),
  'frames >= 50 ms': ({ slowFrames }) => whole(slowFrames ?? undefined),
  frames: ({ frames }) => whole(frames),
  delivered: ({ delivered }) => (delivered === undefined ? '' : String(Math.round(delivered))),
  'all in ms': ({ joinMs }) => number(joinMs),
  'heap kB/room': ({ heapKBPerRoom }) => number(heapKBPerRoom),
  'clients %': ({ driverPercent }) => whole(driverPercent),
  'others %': ({ othersPercent }) => whole(othersPercent),
} satisfies Record<string, (line: Line) => string>

const number = (value: number | null | undefined) => (value == null ? '' : round(value))
const whole = (value: number | undefined) => (value === undefined ? '' : value.toFixed(0))

/** What the results were measured with and in what company. */
export function header({ seconds, repeat, quick }: Options): string {
  const [cpu] = cpus()
  return [
    ...(quick ? ['QUICK: this shows that everything works; the figures say nothing.'] : []),
    `Node ${process.version}, ${cpus().length} x ${cpu?.model.trim()}, load average ${load()}`,
    `${seconds.measured} s measured after ${seconds.warm} s of the same load; rounds: ${repeat}`,
    'us/edit: CPU of the server per edit that arrived at one other client. clients %, others %:',
    'how busy the process with the clients and the rest of the computer were, of one processor.',
  ].join('\n')
}

const load = () => loadavg().map(round).join(' ')

/** The results of one load, and how ours stands against its targets. */
export function table({ id, title }: Load, lines: readonly Line[], found: Verdict[]): string {
  const used = Object.entries(columns).filter(([, cell]) => lines.some((line) => cell(line) !== ''))
  const rows = [used.map(([name]) => name), ...lines.map((line) => used.map(([, at]) => at(line)))]
  const widths = used.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)))
  const text = rows.map((row) =>
    row
      .map((cell, at) =>
        used[at]?.[0] === 'who' ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join('  '),
  )
  const failures = lines.flatMap(({ who, failed }) => (failed ? `  ${who} FAILED: ${failed}` : []))
  const said = found.map(
    ({ figure, text, met }) => `  ${met ? 'met   ' : 'MISSED'} ${figure}: ${text}`,
  )
  return [`\n${id}: ${title} (load average ${load()})`, ...text, ...failures, ...said].join('\n')
}

/** One line of the result for programs; numbers with five digits, which is more than is known. */
export const json = (line: Line): string =>
  JSON.stringify(line, (_, value) =>
    typeof value === 'number' ? Number(value.toPrecision(5)) : value,
  )

interface Figure {
  name: string
  value: number
  atMost: number
  unit: string
}

const against = (title: string) => (figures: readonly Figure[]) =>
  [
    `\n${title} (load average ${load()})`,
    ...figures.map(({ name, value, atMost, unit }) => {
      const verdict = value <= atMost ? 'met   ' : 'MISSED'
      return `  ${verdict} ${name}: ${round(value)} ${unit}, wanted at most ${atMost}`
    }),
  ].join('\n')

const figureJson =
  (name: string) =>
  ({ name: figure, value, atMost }: Figure): string =>
    JSON.stringify({ load: name, name: figure, value: Number(value.toPrecision(5)), atMost })

/** What was measured of the actor map, each figure against what is wanted; and for programs. */
export const mapTable = against('actor-map: 1,000 actors and 2,000 relations in Chromium')
export const mapJson = figureJson('actor-map')

/** The same of a version to read. */
export const versionTable = against(
  'version-page: the board of a long session on a phone, its processor four times slower',
)
export const versionJson = figureJson('version-page')
