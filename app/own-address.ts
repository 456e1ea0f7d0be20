import { headers } from 'next/headers'
import { program } from '#server/program.ts'

/** The address under which people reach this installation, without a slash at its end. */
export async function ownAddress(): Promise<string> {
  const { publicUrl } = program().config
  return publicUrl ?? `http://${(await headers()).get('host') ?? 'localhost'}`
}
