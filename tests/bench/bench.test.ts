import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)

test('the bench drives every server with every load and says what it measured', async () => {
  const bench = path.join(import.meta.dirname, 'run.ts')
  const { stdout } = await run(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', bench, '--quick'],
    { maxBuffer: 2 ** 24, timeout: 230_000 },
  )
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'))
  const measured = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  const servers = ['ours', 'y-websocket-server', 'hocuspocus', 'relay']
  const loads = ['room-30', 'room-4', 'room-80', 'rooms-20', 'join-30', 'idle-1000', 'growing']
  for (const load of loads) {
    for (const who of servers) {
      const figures = measured.find((one) => one.load === load && one.who === who)
      const figure = { 'join-30': 'cpuMs', 'idle-1000': 'kBPerRoom' }[load] ?? 'cpuUsPerEdit'
      expect(figures?.[figure], `${load} ${who} ${figure}`).toEqual(expect.any(Number))
    }
  }
  for (const name of ['step change', 'spotlight']) {
    const figures = measured.find((one) => one.load === 'stage' && one.name === name)
    expect(figures?.maxMs, name).toEqual(expect.any(Number))
  }
}, 240_000)
