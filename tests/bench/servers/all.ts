import type { Target } from './target.ts'

/** The servers that are compared: ours, the two peers, and the floor below which nothing goes. */
export const servers = ['ours', 'y-websocket-server', 'hocuspocus', 'relay'] as const

export type Who = (typeof servers)[number]

/** The servers that ours is measured against. */
export const peers = ['y-websocket-server', 'hocuspocus'] as const satisfies readonly Who[]

/** Loads one server and nothing of the others, and opens it; `folder` is for what it stores. */
export async function openServer(who: Who, folder: string): Promise<Target> {
  const { open }: { open(folder: string): Promise<Target> } = await import(`./${who}.ts`)
  return open(folder)
}
