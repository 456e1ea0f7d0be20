import { parseArgs } from 'node:util'
import { type Load, loads } from './loads.ts'
import { servers, type Who } from './servers/all.ts'

/** What the bench was asked to measure. */
export interface Options {
  loads: Load[]
  /** What is measured as well and has no peers. */
  pages: PageLoad[]
  who: Who[]
  seconds: { warm: number; measured: number }
  repeat: number
  /** Small and short, and all servers at once: the figures then say nothing. */
  quick: boolean
  /** Where to write profiles of what was measured, if anywhere. */
  profile: string | undefined
}

/** The loads that have no peers: the stage, pages in a browser, which need to be built, saved boards, and a whole town of processes. */
export const pageLoads = [
  'stage',
  'actor-map',
  'plan',
  'saved-board',
  'version-page',
  'capacity',
] as const

export type PageLoad = (typeof pageLoads)[number]

/** How the bench is called. */
export const usage = `npm run bench -- [options]
  --load room-30,growing   some loads only (${loads(false)
    .map(({ id }) => id)
    .join(', ')}, ${pageLoads.join(', ')})
  --who ours,hocuspocus    some servers only (${servers.join(', ')})
  --seconds 12             how long each load is measured
  --repeat 1               rounds, in turn between the servers; the median counts
  --quick                  everything small and short, to see that it works
  --profile folder         where each server's time goes, as .cpuprofile files`

/** Reads the command line. Throws on what it does not know. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      load: { type: 'string' },
      who: { type: 'string' },
      seconds: { type: 'string' },
      repeat: { type: 'string' },
      quick: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  })
  const known = loads(values.quick)
  const named = values.load?.split(',')
  const isPage = (name: string) => pageLoads.some((page) => page === name)
  const rest = named?.filter((name) => !isPage(name)).join(',')
  return {
    loads: rest === '' ? [] : chosen(rest, known, ({ id }) => id),
    pages: pageLoads.filter((page) =>
      named ? named.includes(page) : !values.quick || page === 'stage',
    ),
    who: chosen(values.who, servers, (name) => name),
    seconds: {
      warm: values.quick ? 0.3 : 6,
      measured: positive(values.seconds ?? (values.quick ? '0.5' : '12')),
    },
    quick: values.quick,
    repeat: positive(values.repeat ?? '1'),
    profile: values.profile,
  }
}

/** About how long all of it takes. */
export function minutes({ loads, who, seconds, repeat, quick }: Options): number {
  const runs = loads.reduce(
    (sum, { shapes, starts }) => sum + shapes.length * Math.max(starts, repeat),
    0,
  )
  const around = quick ? 1 : 3
  return (runs * (quick ? 1 : who.length) * (seconds.warm + seconds.measured + around)) / 60
}

function chosen<Item>(
  list: string | undefined,
  known: readonly Item[],
  nameOf: (item: Item) => string,
): Item[] {
  if (list === undefined) return [...known]
  return list.split(',').map((name) => {
    const item = known.find((one) => nameOf(one) === name)
    if (item === undefined) throw new Error(`nothing is called ${name}`)
    return item
  })
}

function positive(text: string): number {
  const value = Number(text)
  if (!(value > 0)) throw new Error(`${text} is no number above 0`)
  return value
}
