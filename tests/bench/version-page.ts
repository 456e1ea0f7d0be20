// `npm run bench -- --load version-page`: what reading a version asks of an old phone, and what a
// question to the search takes, on the board of a long session.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { findChromium } from '../support/chromium.mjs'
import { eventually } from '../support/eventually.ts'
import { startProgram } from '../support/program.ts'
import { boardSize, seedLongBoard } from './long-board.ts'

/** One figure, and what it should be at the most. */
export interface VersionFigure {
  name: string
  value: number
  atMost: number
  unit: string
}

/** Measures in a browser whose processor is four times slower than this computer's. */
export async function measureVersionPage(times: number): Promise<VersionFigure[]> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('there is no Chromium on this computer')
  const folder = await mkdtemp(path.join(tmpdir(), 'compa-bench-version-'))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    await seedLongBoard(folder)
    const program = await startProgram({ DATA_DIR: folder })
    try {
      const href = await saveVersion(browser, program.address)
      const read = await readings(browser, program.address + href, program.address, times)
      return [
        { name: 'JavaScript of a version', value: read.scripts / 1000, atMost: 100, unit: 'kB' },
        { name: 'first contentful paint', value: read.paint, atMost: 1000, unit: 'ms' },
        { name: 'the whole page, as it is sent', value: read.sent / 1000, atMost: 300, unit: 'kB' },
        {
          name: 'a question to the search',
          value: await asked(program.address),
          atMost: 500,
          unit: 'ms',
        },
      ]
    } finally {
      await program.end()
    }
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Saves a version as a facilitator does; gives the address of its page. */
async function saveVersion(browser: Browser, address: string): Promise<string> {
  const context = await browser.newContext({ baseURL: address })
  await context.request.post('/api/demo', { form: { as: 'facilitator' } })
  const page = await context.newPage()
  await page.goto('/boards/demo/versions')
  const field = page.getByLabel('Name', { exact: true })
  if (!(await field.isVisible())) await page.getByText('Save a version now').click()
  await field.fill('Long')
  await page.getByRole('button', { name: 'Save the version' }).click()
  const href = await page
    .getByRole('link', { name: 'Long', exact: true })
    .first()
    .getAttribute('href')
  await context.close()
  return href ?? ''
}

/** Each reading begins with nothing kept in the browser; the medians. */
async function readings(browser: Browser, url: string, address: string, times: number) {
  const paints: number[] = []
  let [scripts, sent] = [0, 0]
  for (let time = 0; time <= times; time++) {
    const context = await browser.newContext({
      baseURL: address,
      viewport: { width: 390, height: 844 },
    })
    await context.request.post('/api/demo', { form: { as: 'observer' } })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    const types = new Map<string, string>()
    let [ofScripts, ofAll] = [0, 0]
    session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      ofAll += encodedDataLength
      if (types.get(requestId) === 'Script') ofScripts += encodedDataLength
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    const [inPage, paint] = await page.evaluate(() => [
      [...document.scripts].reduce((sum, { text }) => sum + text.length, 0),
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    ])
    // The first reading warms the server.
    if (time > 0) paints.push(paint ?? Number.NaN)
    scripts = ofScripts + (inPage ?? 0)
    sent = ofAll
    await context.close()
  }
  return { paint: median(paints), scripts, sent }
}

/** Milliseconds from a question to the whole page of its answer, once everything is indexed. */
async function asked(address: string): Promise<number> {
  const sign = await fetch(`${address}/api/demo`, {
    method: 'POST',
    headers: { origin: address, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'as=mentee',
    redirect: 'manual',
  })
  const Cookie = sign.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const ask = async (question: string) => {
    const start = performance.now()
    const html = await (
      await fetch(`${address}/search?q=${question}`, { headers: { Cookie } })
    ).text()
    return { html, ms: performance.now() - start }
  }
  await eventually(async () => {
    const { html } = await ask(`action+${boardSize.actions}`)
    if (!html.includes('<mark')) throw new Error('not indexed yet')
  })
  const found = []
  for (let time = 0; time < 5; time++) found.push((await ask('library')).ms)
  return median(found)
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
