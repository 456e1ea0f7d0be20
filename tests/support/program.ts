import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** The whole program in a process of its own, as `npm start` runs it. */
export interface RunningProgram {
  address: string
  port: number
  /** Everything that it printed so far. */
  output(): string
  /** Ends it as an operator would, or at once with SIGKILL; gives its exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>
}

/** Starts the program; resolves when it is ready, rejects with what it said when it ends instead. */
export async function startProgram(env: Record<string, string>): Promise<RunningProgram> {
  const { child, output } = spawnProgram(env)
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const ready = output().match(/ready at (\S+)/)?.[1]
      if (ready) resolve(ready)
    })
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${output()}`)))
  })
  return {
    address,
    port: Number(new URL(address).port),
    output,
    end: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      child.kill(signal)
      await once(child, 'exit')
      return child.exitCode
    },
  }
}

/** Starts the program and waits until it ends by itself. */
export async function runProgram(env: Record<string, string>) {
  const { child, output } = spawnProgram(env)
  await once(child, 'exit')
  return { code: child.exitCode, output: output() }
}

function spawnProgram(env: Record<string, string>): { child: ChildProcess; output: () => string } {
  const args = ['--disable-warning=ExperimentalWarning', 'server/main.ts']
  if (env.NODE_ENV === 'development') args.push('--dev')
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      PORT: '0',
      // The same code is started a hundred times: it is compiled once.
      NODE_COMPILE_CACHE: path.join(root, 'node_modules', '.cache', 'compa-compiled'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const take = (data: Buffer) => {
    text += data.toString()
  }
  child.stdout?.on('data', take)
  child.stderr?.on('data', take)
  return { child, output: () => text }
}
