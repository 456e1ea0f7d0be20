import * as Y from 'yjs'
import { type NoteJson, writeFragment } from '#lib/board/rich-text.ts'
import type { Random } from '../support/random.ts'
import { chaos, textKeys } from './section.ts'
import { betweenCharacters, sentence } from './words.ts'

type Parent = Y.XmlFragment | Y.XmlElement

const marks: Record<string, object | null>[] = [
  { bold: {} },
  { italic: {} },
  { bold: {}, italic: {} },
  { link: { href: 'https://example.org' } },
  { bold: null },
  { italic: null, link: null },
]

const run = (text: string): NoteJson => ({ type: 'text', text })
const paragraph = (text: string): NoteJson => ({ type: 'paragraph', content: [run(text)] })
const item = (text: string): NoteJson => ({ type: 'listItem', content: [paragraph(text)] })

/** Some block as an editor makes it: a paragraph, a heading, a list, one with words in bold. */
function block(random: Random): NoteJson {
  const text = sentence(random, 12)
  switch (random.below(4)) {
    case 0:
      return { type: 'heading', attrs: { level: 1 + random.below(3) }, content: [run(text)] }
    case 1:
      return { type: 'bulletList', content: [item(text), item(sentence(random, 4))] }
    case 2: {
      const bold: NoteJson = { type: 'text', text: ' bold', marks: [{ type: 'bold', attrs: {} }] }
      return { type: 'paragraph', content: [run(text), bold] }
    }
    default:
      return paragraph(text)
  }
}

/** Every element and every text below a fragment. */
function nodesIn(parent: Parent): { elements: Y.XmlElement[]; texts: Y.XmlText[] } {
  const elements: Y.XmlElement[] = []
  const texts: Y.XmlText[] = []
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) texts.push(child)
    if (!(child instanceof Y.XmlElement)) continue
    const inner = nodesIn(child)
    elements.push(child, ...inner.elements)
    texts.push(...inner.texts)
  }
  return { elements, texts }
}

const oneOf = <Item>(random: Random, list: readonly Item[]): Item | undefined =>
  list.length > 0 ? random.pick(list) : undefined

const someFragment = (doc: Y.Doc, random: Random) =>
  chaos.on(doc).texts.fragment(random.pick(textKeys))
const someText = (doc: Y.Doc, random: Random) =>
  oneOf(random, nodesIn(someFragment(doc, random)).texts)
const someElement = (doc: Y.Doc, random: Random) =>
  oneOf(random, nodesIn(someFragment(doc, random)).elements)

/** Puts blocks into a place. */
function put(place: Parent, index: number, blocks: readonly NoteJson[]): void {
  const made = new Y.Doc().getXmlFragment('made')
  writeFragment(made, blocks)
  const copies = made
    .toArray()
    .flatMap((node) => (node instanceof Y.XmlElement ? node.clone() : []))
  place.insert(index, copies)
}

/** Puts a block somewhere among the others. */
export function insertBlock(doc: Y.Doc, random: Random): void {
  const fragment = someFragment(doc, random)
  put(fragment, random.below(fragment.length + 1), [block(random)])
}

/** Takes out one to three neighbours, with all that is in them. */
export function removeBlocks(doc: Y.Doc, random: Random): void {
  const fragment = someFragment(doc, random)
  const parents: Parent[] = [fragment, ...nodesIn(fragment).elements]
  const parent = oneOf(
    random,
    parents.filter(({ length }) => length > 0),
  )
  if (!parent) return
  const index = random.below(parent.length)
  parent.delete(index, Math.min(1 + random.below(3), parent.length - index))
}

export function addListItem(doc: Y.Doc, random: Random): void {
  const { elements } = nodesIn(someFragment(doc, random))
  const lists = elements.filter(({ nodeName }) => nodeName === 'bulletList')
  const list = oneOf(random, lists)
  if (!list) return insertBlock(doc, random)
  put(list, random.below(list.length + 1), [item(sentence(random, 5))])
}

/** The words of a text without its formatting. */
const wordsOf = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: unknown }[]).map(({ insert }) => String(insert)).join('')

/** A selection of at most `longest` in a text that is not empty. */
function selection(text: Y.XmlText, random: Random, longest: number) {
  const words = wordsOf(text)
  const start = betweenCharacters(words, random.below(words.length))
  const end = Math.min(words.length, start + 2 + random.below(longest))
  return { start, length: betweenCharacters(words, end) - start }
}

export function type(doc: Y.Doc, random: Random): void {
  const text = someText(doc, random)
  if (!text) return insertBlock(doc, random)
  const words = wordsOf(text)
  const caret = betweenCharacters(words, random.below(words.length + 1))
  text.insert(caret, `${sentence(random, 3)} `)
}

export function erase(doc: Y.Doc, random: Random): void {
  const text = someText(doc, random)
  if (!text || text.length === 0) return
  const { start, length } = selection(text, random, 12)
  text.delete(start, length)
}

export function format(doc: Y.Doc, random: Random): void {
  const text = someText(doc, random)
  if (!text || text.length === 0) return
  const { start, length } = selection(text, random, 30)
  text.format(start, length, random.pick(marks))
}

/** Breaks a paragraph in two, as the Enter key does: the rest moves into a new element. */
export function split(doc: Y.Doc, random: Random): void {
  const text = someText(doc, random)
  const element = text?.parent
  const parent = element?.parent
  if (!text || !(element instanceof Y.XmlElement) || !(parent instanceof Y.XmlFragment)) return
  const words = wordsOf(text)
  const at = betweenCharacters(words, random.below(words.length + 1))
  const rest = new Y.XmlElement(element.nodeName)
  rest.insert(0, [new Y.XmlText(words.slice(at))])
  text.delete(at, words.length - at)
  const index = parent.toArray().indexOf(element)
  if (index >= 0) parent.insert(index + 1, [rest])
}

export function setAttribute(doc: Y.Doc, random: Random): void {
  const element = someElement(doc, random)
  if (!element) return
  if (random.chance(0.3)) element.removeAttribute('textAlign')
  else element.setAttribute('textAlign', random.pick(['left', 'center', 'right']))
}

/** Pastes some kilobytes at once. */
export function paste(doc: Y.Doc, random: Random): void {
  const fragment = someFragment(doc, random)
  const paragraphs = Array.from({ length: 10 }, () => paragraph(sentence(random, 300)))
  put(fragment, fragment.length, paragraphs)
}
