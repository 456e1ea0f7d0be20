// How soon a facilitator reaches everybody: `npm run bench -- --load stage`. It needs no browser,
// and the peers have no stage.
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { bringAll, goToStep, stepsOf } from '#lib/board/run.ts'
import { type StageOn, stage } from '#lib/board/stage.ts'
import { start } from './child.ts'
import { type Client, join } from './clients.ts'
import { quantile, round } from './figures.ts'
import { now } from './member.ts'
import type { ServerOrders } from './server.ts'

/** How long one kind of deed took until the last of all clients had it, in milliseconds. */
export interface StageFigure {
  load: 'stage'
  name: 'step change' | 'spotlight'
  clients: number
  times: number
  p50Ms: number
  maxMs: number
  atMostMs: number
}

const size = { clients: 30, times: 40 }
const atMostMs = 200
const limitMs = 10_000

/** Measures a session with everybody in the stage's room, moving about as people do. */
export async function measureStage(quick: boolean): Promise<StageFigure[]> {
  const { clients, times } = quick ? { clients: 4, times: 3 } : size
  const folder = mkdtempSync(path.join(tmpdir(), 'compa-bench-stage-'))
  const server = start<ServerOrders>('server.ts', ['ours'])
  const people: Client[] = []
  // Each client listens for the end of the process.
  process.setMaxListeners(0)
  try {
    const target = await server.ask('open', { folder }, 30)
    for (let index = 0; index < clients; index++) people.push(join(target, 'demo/stage', index))
    await Promise.all(people.map(({ synced }) => synced))
    // The first cookie is the facilitator's.
    const face = stage.on((people[0] as Client).doc)
    for (const title of ['One', 'Two']) {
      face.agenda.add({ session: 'bench', title }, { author: 'demo-facilitator' })
    }
    const steps = stepsOf(face, 'bench')
    const step = (time: number) => {
      const next = steps[time % steps.length]
      if (next) goToStep(face, next, 'Anna', Date.now() + time)
    }
    // The first deed waits for what was opened just before.
    await reachAll(people, () => step(1))
    const moving = setInterval(() => {
      for (const { awareness } of people) awareness.setLocalStateField('at', `plan?${now()}`)
    }, 1000)
    const took = { 'step change': [] as number[], spotlight: [] as number[] }
    try {
      for (let time = 0; time < times; time++) {
        took['step change'].push(await reachAll(people, () => step(time)))
        const place = time % 2 ? 'plan' : 'actors'
        took.spotlight.push(await reachAll(people, () => bringAll(face, place, 'Anna', false)))
      }
    } finally {
      clearInterval(moving)
    }
    return (['step change', 'spotlight'] as const).map((name) => ({
      load: 'stage',
      name,
      clients,
      times,
      p50Ms: quantile(took[name], 0.5) ?? Number.NaN,
      maxMs: Math.max(...took[name]),
      atMostMs,
    }))
  } finally {
    for (const { end } of people) end()
    await server.end()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Does something on the first client's stage; resolves with the time until the last one shows it. */
async function reachAll(people: readonly Client[], deed: () => void): Promise<number> {
  const shown = (face: StageOn) => JSON.stringify([face.run.get('now'), face.attention.all()])
  const faces = people.map(({ doc }) => stage.on(doc))
  const before = faces[0] && shown(faces[0])
  const since = now()
  deed()
  const wanted = faces[0] && shown(faces[0])
  if (wanted === before) throw new Error('the deed changed nothing')
  const arrivals = faces.map(
    (face, index) =>
      new Promise<number>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`client ${index} heard nothing`)), limitMs)
        const look = () => {
          if (shown(face) !== wanted) return
          clearTimeout(late)
          for (const stop of stops) stop()
          resolve(now() - since)
        }
        const stops = [face.run.subscribe(look), face.attention.subscribe(look)]
        look()
      }),
  )
  return Math.max(...(await Promise.all(arrivals)))
}

/** What was measured, each line against what is wanted. */
export const stageTable = (figures: readonly StageFigure[]): string =>
  [
    `\nstage: a facilitator reaches everybody (load average ${loadavg().map(round).join(' ')})`,
    ...figures.map(({ name, clients, times, p50Ms, maxMs }) => {
      const verdict = maxMs <= atMostMs ? 'met   ' : 'MISSED'
      const took = `p50 ${round(p50Ms)} ms, longest ${round(maxMs)} ms`
      return `  ${verdict} ${name}, ${clients} clients, ${times} times: ${took}, wanted at most ${atMostMs} ms`
    }),
  ].join('\n')
