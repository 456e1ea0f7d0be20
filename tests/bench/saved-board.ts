// `npm run bench -- --load saved-board`: what saving the board of a long session costs whoever is
// writing on it, and how soon its report is there. It needs built pages.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { context } from '#lib/board/context.ts'
import { builtActions } from '../support/doors.ts'
import { eventually } from '../support/eventually.ts'
import { liveRoom } from '../support/live-room.ts'
import { type RunningProgram, startProgram } from '../support/program.ts'
import type { MapFigure } from './actor-map.ts'
import { round } from './figures.ts'
import { boardSize, seedLongBoard } from './long-board.ts'

/** Saves a version, opens it and makes its report while two people write; each a median of `times`. */
export async function measureSavedBoard(times: number): Promise<MapFigure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'compa-bench-saved-'))
  let program: RunningProgram | undefined
  try {
    await seedLongBoard(folder)
    program = await startProgram({ DATA_DIR: folder })
    const { address } = program
    const cookie = await signIn(address)
    const watch = await watchDeliveries(address)
    const found = { save: [] as number[], page: [] as number[], pdf: [] as number[] }
    const longest = { save: [] as number[], pdf: [] as number[] }
    for (let time = 0; time < times; time++) {
      const saved = await watch.during(() => save(address, cookie, `Version ${time}`))
      const version = newest(folder)
      const page = await timed(() => get(address, `/boards/demo/versions/${version}`, cookie))
      const report = `/boards/demo/versions/${version}/report?as=pdf&in=en`
      const pdf = await watch.during(() => get(address, report, cookie))
      found.save.push(saved.ms)
      found.page.push(page)
      found.pdf.push(pdf.ms)
      longest.save.push(saved.longest)
      longest.pdf.push(pdf.longest)
    }
    await watch.end()
    return [
      { name: 'version saved', value: median(found.save), atMost: 1000, unit: 'ms' },
      { name: 'longest delivery meanwhile', value: median(longest.save), atMost: 100, unit: 'ms' },
      { name: 'version page answered', value: median(found.page), atMost: 1000, unit: 'ms' },
      { name: 'PDF made', value: median(found.pdf), atMost: 5000, unit: 'ms' },
      {
        name: 'longest delivery while PDF is made',
        value: median(longest.pdf),
        atMost: 100,
        unit: 'ms',
      },
    ]
  } finally {
    await program?.end()
    await rm(folder, { recursive: true, force: true })
  }
}

async function signIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/demo`, {
    method: 'POST',
    headers: { origin: address, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'as=facilitator',
    redirect: 'manual',
  })
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0])
  return cookies.join('; ')
}

/** Saves a version as the form on the page of versions does. */
async function save(address: string, cookie: string, name: string): Promise<void> {
  const action = builtActions().get('app/boards/[board]/versions/actions.ts#saveNamedVersion')
  if (!action) throw new Error('the pages are not built')
  const body = new FormData()
  body.append('_1_name', name)
  body.append('_1_note', '')
  body.append('0', JSON.stringify(['demo', '$K1']))
  const answer = await fetch(`${address}/boards/demo/versions`, {
    method: 'POST',
    headers: {
      Cookie: cookie,
      Origin: address,
      Accept: 'text/x-component',
      'Next-Action': action.id,
    },
    body,
  })
  const text = await answer.text()
  if (!answer.ok || !text.includes(name)) throw new Error(`not saved: ${text.slice(0, 200)}`)
}

async function get(address: string, where: string, cookie: string): Promise<void> {
  const answer = await fetch(address + where, { headers: { Cookie: cookie } })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${where}: ${answer.status}`)
}

function newest(folder: string): string {
  const db = new DatabaseSync(`${folder}/compa.sqlite`, { readOnly: true })
  const row = db.prepare('select id from versions order by at desc limit 1').get()
  db.close()
  return String(row?.id)
}

/** Two people in one room, of whom one writes as soon as the other has seen it. */
async function watchDeliveries(address: string) {
  const [rosa, els] = [
    await liveRoom(address, 'demo/context', 'mentee'),
    await liveRoom(address, 'demo/context', 'mentor'),
  ]
  const [writes, sees] = [context.on(rosa.doc).effects, context.on(els.doc).effects]
  const key = 'election-cycles:mentee'
  let count = 0
  const deliver = () =>
    timed(async () => {
      const value = count++ % 2 === 0 ? 'helps' : 'hinders'
      const seen = new Promise<void>((resolve) => {
        const stop = sees.subscribe(() => {
          if (sees.get(key) !== value) return
          stop()
          resolve()
        })
      })
      writes.set(key, value)
      await seen
    })
  writes.set(key, 'neutral')
  await eventually(() => {
    if (sees.get(key) !== 'neutral') throw new Error('not there yet')
  })
  return {
    /** How long something took, and the longest delivery while it did. */
    during: async (work: () => Promise<void>) => {
      let isOver = false
      const ms = timed(work).finally(() => {
        isOver = true
      })
      let longest = 0
      while (!isOver) longest = Math.max(longest, await deliver())
      return { ms: await ms, longest }
    },
    end: async () => {
      rosa.end()
      els.end()
    },
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The figures, each against what is wanted. */
export function savedTable(figures: readonly MapFigure[]): string {
  const { words, actors, actions, comments } = boardSize
  return [
    `\nsaved-board: 5 factors with ${words} words each, ${actors} actors, ${actions} actions, ${comments} comments; two write meanwhile`,
    ...figures.map(({ name, value, atMost, unit }) => {
      const verdict = value <= atMost ? 'met   ' : 'MISSED'
      return `  ${verdict} ${name}: ${round(value)} ${unit}, wanted at most ${atMost}`
    }),
  ].join('\n')
}

/** One of them for programs. */
export const savedJson = ({ name, value, atMost }: MapFigure): string =>
  JSON.stringify({ load: 'saved-board', name, value: Number(value.toPrecision(5)), atMost })
