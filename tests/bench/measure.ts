import { setTimeout as pause } from 'node:timers/promises'
import type { Child } from './child.ts'
import { cpuMsBetween, machineBusyMs, quiet, residentKB, threadTimes } from './cpu-time.ts'
import type { DriverOrders } from './driver.ts'
import { type Circumstances, type Figures, figures, quantile } from './figures.ts'
import type { ServedShape, Shape } from './loads.ts'
import { roomNames } from './room-names.ts'
import type { ServerOrders } from './server.ts'
import type { Target } from './servers/target.ts'

/** Everything that a measurement needs: an open server, a process for its clients, and how long. */
export interface Bench {
  server: Child<ServerOrders>
  driver: Child<DriverOrders>
  target: Target
  seconds: { warm: number; measured: number }
  /** Told around what is measured, so that a profile holds nothing else. */
  onMeasured(begins: boolean): Promise<void>
}

type Measured = Figures & Circumstances

/** Measures one shape of a load. Rejects when an edit does not arrive. */
export function measure(bench: Bench, shape: ServedShape): Promise<Measured> {
  switch (shape.kind) {
    case 'editing':
      return editing(bench, shape)
    case 'joining':
      return joining(bench, shape)
    case 'idling':
      return idling(bench, shape)
  }
}

type Of<Kind extends Shape['kind']> = Extract<Shape, { kind: Kind }>

async function editing(bench: Bench, shape: Of<'editing'>): Promise<Measured> {
  const { server, driver, target, seconds } = bench
  const { clients, edits, moves } = shape
  await driver.ask('join', { target, rooms: roomNames.slice(0, shape.rooms), clients })
  await driver.ask('edit', { edits, moves })
  await pause(seconds.warm * 1000)
  await bench.onMeasured(true)
  await driver.ask('measure', undefined)
  const before = await readings(server, driver)
  await pause(seconds.measured * 1000)
  const after = await readings(server, driver)
  const delays = await driver.ask('measured', undefined)
  await bench.onMeasured(false)
  await driver.ask('settle', undefined)
  const cpuMs = cpuMsBetween(before.server, after.server)
  return {
    ...figures({
      cpuUsPerEdit: (cpuMs * 1000) / delays.length,
      p50Ms: quantile(delays, 0.5),
      p99Ms: quantile(delays, 0.99),
      cpuMs,
    }),
    delivered: delays.length,
    ...shares(before, after),
  }
}

async function joining(bench: Bench, shape: Of<'joining'>): Promise<Measured> {
  const { server, driver, target } = bench
  const [room = '', ...others] = roomNames
  // A server that has already let so many in once, elsewhere.
  await driver.ask('join', { target, rooms: others.slice(0, 1), clients: shape.clients })
  await driver.ask('leave', undefined)
  const text = target.keeps ? await driver.ask('fill', { target, room, bytes: shape.bytes }) : 0
  await quiet(server.pid)
  await server.ask('sweep', undefined)
  await quiet(server.pid)
  await bench.onMeasured(true)
  const before = await readings(server, driver)
  await driver.ask('join', { target, rooms: [room], clients: shape.clients, text })
  const joinMs = performance.now() - before.at
  await quiet(server.pid)
  const after = await readings(server, driver)
  await bench.onMeasured(false)
  return {
    ...figures({ cpuMs: cpuMsBetween(before.server, after.server) }),
    joinMs,
    ...shares(before, after),
  }
}

async function idling(bench: Bench, shape: Of<'idling'>): Promise<Measured> {
  const { server, driver, target } = bench
  const memory = async () => {
    await quiet(server.pid)
    const heap = await server.ask('tidy', undefined)
    return { heap, resident: await residentKB(server.pid) }
  }
  // What the first rooms load and compile is not theirs.
  const rooms = roomNames.slice(0, warmRooms + shape.rooms)
  await driver.ask('join', { target, rooms: rooms.slice(0, warmRooms), clients: 1 })
  const before = await memory()
  await driver.ask('join', { target, rooms: rooms.slice(warmRooms), clients: 1 })
  const after = await memory()
  return {
    ...figures({ kBPerRoom: (after.resident - before.resident) / shape.rooms }),
    heapKBPerRoom: (after.heap - before.heap) / shape.rooms,
  }
}

const warmRooms = 50

async function readings(server: { pid: number }, driver: { pid: number }) {
  const [ofServer, ofDriver, busy] = await Promise.all([
    threadTimes(server.pid),
    threadTimes(driver.pid),
    machineBusyMs(),
  ])
  return { server: ofServer, driver: ofDriver, busy, at: performance.now() }
}

type Readings = Awaited<ReturnType<typeof readings>>

function shares(before: Readings, after: Readings): Circumstances {
  const ms = after.at - before.at
  const driver = cpuMsBetween(before.driver, after.driver)
  const others = after.busy - before.busy - driver - cpuMsBetween(before.server, after.server)
  return { driverPercent: (100 * driver) / ms, othersPercent: Math.max(0, (100 * others) / ms) }
}
