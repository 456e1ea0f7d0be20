import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Answers, Order, Reply } from './serve-alone.ts'
import { signsIn, testConfig } from './server.ts'

/** A server in a process of its own, so that it can be killed and its memory be read. */
export interface LoneServer {
  address: string
  port: number
  /** Everything that it printed so far. */
  output(): string
  /** Undefined while it runs, else with what it ended. */
  ended(): string | undefined
  /** The process's memory after it has let go of what it can. */
  memory(): Promise<NodeJS.MemoryUsage>
  /** Ends it as an operator would. */
  stop(): Promise<void>
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>
}

const root = path.resolve(import.meta.dirname, '../..')

/** Code that is not used for a while must not be let go of: its memory would hide what is kept. */
const execArgv = ['--expose-gc', '--no-flush-bytecode', '--disable-warning=ExperimentalWarning']

/** Starts a demo server without pages in a process of its own, ended with the test at the latest. */
export async function startLoneServer(env: Record<string, string>): Promise<LoneServer> {
  const config = await testConfig({ LOG_LEVEL: 'warn', ...env })
  const child = fork(path.join(import.meta.dirname, 'serve-alone.ts'), {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv,
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  const take = (data: Buffer) => {
    output += data.toString()
  }
  child.stdout?.on('data', take)
  child.stderr?.on('data', take)
  let ended: string | undefined
  const gone = once(child, 'exit').then(([code, signal]) => {
    ended = `ended with ${code ?? signal}: ${output}`
    return { error: ended }
  })
  let turn: Promise<unknown> = Promise.resolve()
  const ask = <Name extends Order['name']>(order: Extract<Order, { name: Name }>) => {
    // One thing at a time: the answers carry no names.
    const answer = turn.then(() => askNow<Name>(order))
    turn = answer.catch(() => undefined)
    return answer
  }
  const askNow = async <Name extends Order['name']>(
    order: Extract<Order, { name: Name }>,
  ): Promise<Answers[Name]> => {
    const answer = once(child, 'message').then(([message]) => message as Reply)
    child.send(order)
    const reply = await Promise.race([answer, gone])
    if ('error' in reply) throw new Error(`${order.name}: ${reply.error}`)
    return reply.value as Answers[Name]
  }
  const end = async (signal: NodeJS.Signals) => {
    if (ended === undefined) child.kill(signal)
    await gone
  }
  onTestFinished(() => end('SIGKILL'))
  const { address, port } = await ask<'serve'>({ name: 'serve', config })
  signsIn(address, config.dataDir, (person) => ask<'signIn'>({ name: 'signIn', person }))
  return {
    address,
    port,
    output: () => output,
    ended: () => ended,
    memory: () => ask<'memory'>({ name: 'memory' }),
    stop: async () => {
      await ask<'stop'>({ name: 'stop' })
      await end('SIGKILL')
    },
    kill: () => end('SIGKILL'),
  }
}
