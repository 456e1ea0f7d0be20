import * as Y from 'yjs'
import { writeFragment } from '#lib/board/rich-text.ts'
import type { Random } from '../support/random.ts'
import { chaos } from './section.ts'
import { openWriter, type Writer } from './writer.ts'

/** Somebody who types without a pause; each edit is a word that is nowhere else. */
export interface Typist extends Writer {
  /** Types a word every so many milliseconds. */
  begin(random: Random, everyMs?: number): void
  pause(): void
}

/** Milliseconds between two words of one person who types as fast as the machine can take it. */
const wordEveryMs = 6

/** A writer with words of their own, put into a text that all share, or made an actor's name. */
export async function openTypist(
  address: string,
  room: string,
  person: Writer['person'],
  name: string,
): Promise<Typist> {
  const writer = await openWriter(address, room, person)
  let timer: NodeJS.Timeout | undefined
  let words = 0

  const write = (random: Random) => {
    const word = `${name}-${words++}`
    writer.edit(word, (doc) => {
      if (random.chance(0.3)) chaos.on(doc).actors.add({ name: word })
      else typeBetweenWords(doc, word, random)
    })
  }
  return {
    ...writer,
    begin: (random, everyMs = wordEveryMs) => {
      timer = setInterval(() => write(random), everyMs)
    },
    pause: () => clearInterval(timer),
  }
}

function typeBetweenWords(doc: Y.Doc, word: string, random: Random): void {
  const fragment = chaos.on(doc).texts.fragment('left')
  const blocks = fragment.toArray()
  const block = blocks.length > 0 && random.chance(0.98) ? random.pick(blocks) : undefined
  const text = block instanceof Y.XmlElement ? block.get(0) : undefined
  if (text instanceof Y.XmlText) {
    const gaps = [...text.toString().matchAll(/ /g)].map(({ index }) => index + 1)
    text.insert(random.pick([0, ...gaps]), `${word} `)
  } else {
    const content = [{ type: 'text', text: `${word} ` }]
    writeFragment(fragment, [{ type: 'paragraph', content }])
  }
}

/** Every word that somebody has written, as often as it is there. */
export function wordsIn(doc: Y.Doc): string[] {
  const texts = chaos.texts(doc).filter(({ field }) => field === 'actors' || field === 'texts')
  return texts.flatMap(({ text }) => text.split(/\s+/)).filter((word) => word !== '')
}
