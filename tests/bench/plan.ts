// `npm run bench -- --load plan`: how fast a large action plan opens and is written in, in a browser.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from '../support/chromium.mjs'
import { startProgram } from '../support/program.ts'
import { round } from './figures.ts'
import { planDocument, planSize } from './plan-document.ts'

/** What was measured of one view of the plan; times in milliseconds. */
export interface PlanFigures {
  load: 'plan'
  view: string
  /** From asking for the page to the plan being there, live and writable; the median. */
  openMs: number
  /** Of that, processor time of the page's own thread, which a busy computer does not stretch. */
  openCpuMs: number
  /** From a key or click to the frame that shows it: the median and the longest. */
  editP50Ms: number
  editMaxMs: number
  /** Frames over 50 ms that the browser itself told of while the plan was edited. */
  longFrames: number
}

/** What the plan has to reach. */
export const planTargets = { openMs: 1000, longFrames: 0 } as const

const views = ['', '/board', '/timeline', '/matrix'] as const

/** Measures each view of the plan `times` times in a browser of this computer. */
export async function measurePlan(times: number): Promise<PlanFigures[]> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('there is no Chromium on this computer')
  const folder = await mkdtemp(path.join(tmpdir(), 'compa-bench-plan-'))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    await seed(folder)
    const program = await startProgram({ DATA_DIR: folder })
    try {
      const found: PlanFigures[] = []
      for (const view of views) found.push(await measureView(browser, program.address, view, times))
      return found
    } finally {
      await program.end()
    }
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The demo's board with the large plan in it, as if it had been written long ago. */
async function seed(folder: string): Promise<void> {
  const program = await startProgram({ DATA_DIR: folder })
  await program.end()
  const db = new DatabaseSync(`${folder}/compa.sqlite`)
  db.prepare('delete from updates where room = ?').run('demo/plan')
  db.prepare('insert or replace into rooms (room, seq) values (?, 1)').run('demo/plan')
  db.prepare('insert into updates (room, seq, bytes, at) values (?, 1, ?, ?)').run(
    ...['demo/plan', planDocument(), new Date().toISOString()],
  )
  db.close()
}

async function measureView(
  browser: Browser,
  address: string,
  view: (typeof views)[number],
  times: number,
): Promise<PlanFigures> {
  const opened: number[] = []
  const worked: number[] = []
  const edits: number[] = []
  let longFrames = 0
  // The first look warms the server and the browser's store of scripts, as a reader's day does.
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1440, height: 900 },
  })
  await context.request.post('/api/demo', { form: { as: 'mentee' } })
  for (let time = 0; time <= times; time++) {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const openMs = await open(page, `/boards/demo/plan${view}`)
    if (time > 0) {
      opened.push(openMs)
      const { metrics } = await session.send('Performance.getMetrics')
      const task = metrics.find(({ name }) => name === 'TaskDuration')
      worked.push((task?.value ?? Number.NaN) * 1000)
      const edited = await edit(page, view)
      edits.push(...edited.edits)
      longFrames += edited.longFrames
    }
    await page.close()
  }
  await context.close()
  return {
    load: 'plan',
    view: view.slice(1) || 'table',
    openMs: median(opened),
    openCpuMs: median(worked),
    editP50Ms: median(edits),
    editMaxMs: Math.max(...edits),
    longFrames,
  }
}

/** Milliseconds from asking for the page until all is there and what is written would be saved. */
async function open(page: Page, where: string): Promise<number> {
  await page.goto(where, { waitUntil: 'commit' })
  return page.evaluate(
    (count) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const isSaved = document.querySelector('[data-testid=save-state][data-state=saved]')
          const isAll = document.querySelectorAll('[data-action]').length >= count
          if (isSaved && isAll) resolve(performance.now())
          else setTimeout(look, 5)
        }
        look()
      }),
    planSize.actions,
  )
}

/** Writes in the plan as a person would, and times what each step takes until it is seen. */
async function edit(page: Page, view: (typeof views)[number]) {
  await page.evaluate(() => {
    const told = { edits: [] as number[], longFrames: 0 }
    Object.assign(window, { told })
    new PerformanceObserver((list) => {
      told.longFrames += list.getEntries().length
    }).observe({ type: 'long-animation-frame' })
    const time = () => {
      const from = performance.now()
      // The frame that shows it is drawn before the next turn after it.
      requestAnimationFrame(() => setTimeout(() => told.edits.push(performance.now() - from)))
    }
    for (const kind of ['input', 'change', 'click', 'keydown']) {
      document.addEventListener(kind, time, { capture: true })
    }
  })
  if (view === '') {
    const row = page.locator('tbody tr').nth(3)
    await row.locator('textarea').press('End')
    await row.locator('textarea').pressSequentially(' and beyond', { delay: 30 })
    for (const status of ['done', 'at-risk', 'on-track']) {
      await row.locator('select').selectOption(status)
    }
  } else if (view === '/timeline') {
    const bar = page.getByRole('button', { name: /^Action 4: .* to / }).first()
    await bar.focus()
    for (let step = 0; step < 8; step++) await bar.press('ArrowRight')
  } else if (view === '/board') {
    for (const choice of ['At risk', 'Done']) {
      await page.getByRole('button', { name: /^What to do with “Action 4:/ }).click()
      await page.getByRole('menuitemradio', { name: choice }).click()
    }
  } else {
    for (const effort of ['5', '1']) {
      await page.getByRole('button', { name: /^Place “Action 4:/ }).click()
      await page.getByRole('dialog').getByLabel('Effort').selectOption(effort)
      await page.getByRole('button', { name: 'Keep this place' }).click()
    }
  }
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))
    return (window as unknown as { told: { edits: number[]; longFrames: number } }).told
  })
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The figures as a table, and how they stand against what is wanted. */
export function planTable(lines: readonly PlanFigures[]): string {
  const head = ['view', 'open ms', 'CPU ms', 'edit p50 ms', 'edit max ms', 'frames > 50 ms']
  const rows = lines.map(({ view, openMs, openCpuMs, editP50Ms, editMaxMs, longFrames }) => [
    view,
    ...[openMs, openCpuMs, editP50Ms, editMaxMs].map(round),
    String(longFrames),
  ])
  const widths = head.map((name, at) =>
    Math.max(...[head, ...rows].map((row) => row[at]?.length ?? name.length)),
  )
  const text = [head, ...rows].map((row) =>
    row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  '),
  )
  const isFast = lines.every(({ openMs }) => openMs < planTargets.openMs)
  const isSmooth = lines.every(({ longFrames }) => longFrames <= planTargets.longFrames)
  return [
    `\nplan: ${planSize.actions} actions with ${planSize.activities} activities, in a browser`,
    ...text,
    `  ${isFast ? 'met   ' : 'MISSED'} openMs: under ${planTargets.openMs}`,
    `  ${isSmooth ? 'met   ' : 'MISSED'} longFrames: none while it is edited`,
  ].join('\n')
}
