// `npm run bench`: compares our sync server with its peers, all on this computer and in one run.
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { measureActorMap } from './actor-map.ts'
import { measureCapacity, missingForCapacity } from './capacity.ts'
import { capacityTable } from './capacity-table.ts'
import { start } from './child.ts'
import type { DriverOrders } from './driver.ts'
import { figures, type Line, medianOf, verdicts } from './figures.ts'
import { inBrowser, type Load, type Shape } from './loads.ts'
import { measure } from './measure.ts'
import { minutes, type Options, type PageLoad, readOptions, usage } from './options.ts'
import { measurePlan, planTable } from './plan.ts'
import { header, json, mapJson, mapTable, table, versionJson, versionTable } from './print.ts'
import { measureSavedBoard, savedJson, savedTable } from './saved-board.ts'
import type { ServerOrders } from './server.ts'
import type { Who } from './servers/all.ts'
import { measureStage, stageTable } from './stage.ts'
import { typing } from './typing.ts'
import { measureVersionPage } from './version-page.ts'

/** Each measures one thing that has no peers and gives its table and its lines. */
const measurePage = {
  stage: async () => {
    const found = await measureStage(options.quick)
    return { text: stageTable(found), json: found.map((line) => JSON.stringify(line)) }
  },
  'actor-map': async () => {
    const found = await measureActorMap()
    return { text: mapTable(found), json: found.map(mapJson) }
  },
  'saved-board': async () => {
    const found = await measureSavedBoard(Math.max(options.repeat, options.quick ? 1 : 3))
    return { text: savedTable(found), json: found.map(savedJson) }
  },
  plan: async () => {
    const found = await measurePlan(Math.max(options.repeat, options.quick ? 1 : 5))
    return { text: planTable(found), json: found.map((line) => JSON.stringify(line)) }
  },
  capacity: async () => {
    const missing = missingForCapacity()
    if (missing.length > 0) {
      return { text: `\ncapacity SKIPPED: this computer lacks ${missing.join(', ')}`, json: [] }
    }
    const seconds = options.quick ? { warm: 0.5, measured: 1 } : { ...options.seconds, warm: 3 }
    const found = await measureCapacity(options.quick ? 2 : 8, seconds)
    return { text: capacityTable(found), json: found.map((line) => JSON.stringify(line)) }
  },
  'version-page': async () => {
    const found = await measureVersionPage(Math.max(options.repeat, options.quick ? 1 : 5))
    return { text: versionTable(found), json: found.map(versionJson) }
  },
} satisfies Record<PageLoad, () => Promise<{ text: string; json: string[] }>>

const options = optionsOrEnd()
const folder = mkdtempSync(path.join(tmpdir(), 'compa-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130))

if (options.profile) await mkdir(options.profile, { recursive: true })
process.stdout.write(`${header(options)}\n`)
process.stderr.write(`This takes about ${Math.ceil(minutes(options))} minutes.\n`)
const lines: Line[] = []
for (const load of options.loads) {
  const found = await compare(load)
  lines.push(...found)
  process.stdout.write(`${table(load, found, verdicts(load, found))}\n`)
}
const inPages: string[] = []
for (const page of options.pages) {
  const { text, json: found } = await measurePage[page]()
  process.stdout.write(`${text}\n`)
  inPages.push(...found)
}
process.stdout.write(`\n${[...lines.map(json), ...inPages].join('\n')}\n`)
process.exit(lines.some(({ failed }) => failed !== undefined) ? 1 : 0)

/** Measures every shape of a load with every server, in turn. */
async function compare(load: Load): Promise<Line[]> {
  const found: Line[] = []
  for (const shape of load.shapes) {
    const rounds: Line[][] = []
    while (rounds.length < Math.max(options.repeat, load.starts)) {
      rounds.push(await oneRound(load, shape, `round ${rounds.length + 1}`))
    }
    const measured = whoIn(shape)
    found.push(...measured.map((_, at) => medianOf(rounds.flatMap((round) => round[at] ?? []))))
  }
  return found
}

/** Measures one shape once with every server: one after the other, but for a quick look. */
async function oneRound(load: Load, shape: Shape, round: string): Promise<Line[]> {
  const size = shape.kind === 'idling' ? `${shape.rooms} rooms` : `${shape.clients} clients`
  const measured = (who: Who) => {
    process.stderr.write(`${load.id}, ${size}, ${round}: ${who}\n`)
    return run(load, shape, who)
  }
  if (options.quick) return Promise.all(whoIn(shape).map(measured))
  const lines: Line[] = []
  for (const who of whoIn(shape)) lines.push(await measured(who))
  return lines
}

/** The servers that a shape is measured with: a browser is looked at in the whole program only. */
function whoIn(shape: Shape): Who[] {
  return inBrowser(shape) ? options.who.filter((who) => who === 'ours') : options.who
}

/** Starts one server and its clients, measures, and ends both. */
async function run(load: Load, shape: Shape, who: Who): Promise<Line> {
  const clients = shape.kind === 'idling' ? 1 : shape.clients
  const rooms = shape.kind === 'joining' || shape.kind === 'typing' ? 1 : shape.rooms
  const line = { load: load.id, who, clients, rooms }
  const place = path.join(folder, `${load.id}-${clients}-${who}`)
  if (shape.kind === 'typing') return { ...line, ...(await typed(shape, place)) }
  const server = start<ServerOrders>('server.ts', [who])
  const driver = start<DriverOrders>('driver.ts', [])
  try {
    const target = await server.ask('open', { folder: place }, 30)
    const onMeasured = async (begins: boolean) => {
      if (!options.profile) return
      const file = path.resolve(options.profile, `${load.id}-${clients}-${who}.cpuprofile`)
      if (begins) await server.ask('startProfile', undefined)
      else await server.ask('endProfile', { file })
    }
    const { seconds } = options
    return { ...line, ...(await measure({ server, driver, target, seconds, onMeasured }, shape)) }
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    return { ...line, ...figures({}), failed: (error as Error).message.split('\n')[0] }
  } finally {
    await Promise.all([server.end(), driver.end()])
    rmSync(place, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Measures a browser in the whole program. */
async function typed(shape: Extract<Shape, { kind: 'typing' }>, place: string) {
  try {
    return await typing(shape, options.seconds, place)
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    return { ...figures({}), failed: (error as Error).message.split('\n')[0] ?? 'failed' }
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 5 })
  }
}

function optionsOrEnd(): Options {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}\n`)
    process.exit(2)
  }
}
