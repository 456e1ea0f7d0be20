import { type Delegation, delegations } from '#lib/access/access.ts'
import type { Places } from './actor-layout.ts'
import { drawnLines, labelsOf, linesOf } from './actor-lines.ts'
import { radiusOf, relationLook, sectorLook, signPath } from './actor-look.ts'
import type { ActorMap } from './actor-map.ts'
import { type Actor, type RelationKind, relationKinds, sectors } from './actors.ts'

/** What a picture of the network says beside the map itself, in the reader's language. */
export interface PictureWords {
  title: string
  sector(sector: Actor['sector']): string
  relation(kind: RelationKind): string
  presence(presence: Actor['presence']): string
  city(city: Delegation): string
  name(actor: Actor): string
}

const font = "font-family=\"'Source Sans 3', 'Source Sans 3 Variable', Arial, sans-serif\""
const ink = '#1d2429'
const margin = 60
const legendWidth = 250

/** Up to so many relations each have their words in the picture. */
const labelled = 60

/** The network with a legend as an SVG file that needs nothing else to be drawn. */
export function pictureOf(map: ActorMap, places: Places, words: PictureWords): string {
  const byId = new Map(map.actors.map((actor) => [actor.id, actor]))
  const points = map.actors.flatMap(({ id }) => {
    const place = places.get(id)
    return place ? [place] : []
  })
  const left = Math.min(0, ...points.map(([x]) => x)) - margin - 60
  const top = Math.min(0, ...points.map(([, y]) => y)) - margin - 40
  const right = Math.max(0, ...points.map(([x]) => x)) + margin + 60
  const bottom = Math.max(0, ...points.map(([, y]) => y)) + margin + 20
  const width = Math.ceil(right - left + legendWidth)
  const height = Math.ceil(Math.max(bottom - top, 430))
  const labels =
    map.relations.length > labelled ? [] : labelsOf(drawnLines(map.relations, byId, places))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${Math.floor(left)} ${Math.floor(top)} ${width} ${height}" width="${width}" height="${height}" ${font}>`,
    `<title>${escaped(words.title)}</title>`,
    `<rect x="${Math.floor(left)}" y="${Math.floor(top)}" width="${width}" height="${height}" fill="#ffffff"/>`,
    text(left + 24, top + 40, words.title, 'font-size="24" font-weight="600"'),
    ...linesOf(map.relations, byId, places).map(({ kind, width: wide, lines, heads }) => {
      const { onPaper, dash } = relationLook(kind)
      return `<path d="${lines}" fill="none" stroke="${onPaper}" stroke-width="${wide}"${dash && ` stroke-dasharray="${dash}"`}/><path d="${heads}" fill="${onPaper}"/>`
    }),
    ...labels.map(({ relation, x, y }) =>
      text(x, y + 4, words.relation(relation.kind), `font-size="11" text-anchor="middle" ${halo}`),
    ),
    ...map.actors.map((actor) => nodeOf(actor, places.get(actor.id), words)),
    legend(right + 10, top + 60, words),
    '</svg>',
  ].join('\n')
}

const halo = 'stroke="#ffffff" stroke-width="4" paint-order="stroke"'

function nodeOf(actor: Actor, place: readonly [number, number] | undefined, words: PictureWords) {
  if (!place) return ''
  const { onPaper, shape } = sectorLook(actor.sector)
  const radius = radiusOf(actor)
  const isMissing = actor.presence === 'missing'
  const fill = isMissing || shape === 'ring' ? '#ffffff' : onPaper
  const dash = isMissing ? ' stroke-dasharray="4 3"' : ''
  return [
    `<path transform="translate(${Math.round(place[0])} ${Math.round(place[1])})" d="${signPath(shape, radius)}" fill="${fill}" stroke="${onPaper}" stroke-width="2"${dash}/>`,
    cityMark(actor.city, place[0] + radius * 0.75, place[1] - radius * 0.75),
    ...inLines(words.name(actor)).map((line, at) =>
      text(
        place[0],
        place[1] + radius + 15 + 15 * at,
        line,
        `font-size="13" font-weight="600" text-anchor="middle" ${halo}`,
      ),
    ),
  ].join('')
}

const cityLook = {
  mentor: { shape: 'diamond', fill: '#2b4c9b' },
  mentee: { shape: 'circle', fill: '#9c4314' },
} as const

/** The mark of an actor's city, as it is everywhere. */
const cityMark = (city: Delegation, x: number, y: number | string, r = 5): string => {
  const { shape, fill } = cityLook[city]
  const down = typeof y === 'number' ? Math.round(y) : y
  return `<path transform="translate(${Math.round(x)} ${down})" d="${signPath(shape, r)}" fill="${fill}" stroke="#ffffff" stroke-width="1.5"/>`
}

function legend(x: number, top: number, words: PictureWords): string {
  let y = top
  const line = (sign: string, label: string) => {
    y += 24
    return `${sign.replaceAll('{y}', String(y - 5))}${text(x + 44, y, label, 'font-size="13"')}`
  }
  return [
    ...delegations.map((city) => line(cityMark(city, x + 18, '{y}', 7), words.city(city))),
    ...[...sectors, null].map((sector) => {
      const { onPaper, shape } = sectorLook(sector)
      const fill = shape === 'ring' ? '#ffffff' : onPaper
      return line(
        `<path transform="translate(${x + 18} {y})" d="${signPath(shape, 8)}" fill="${fill}" stroke="${onPaper}" stroke-width="2"/>`,
        words.sector(sector),
      )
    }),
    line(
      `<path transform="translate(${x + 18} {y})" d="${signPath('circle', 8)}" fill="#ffffff" stroke="${ink}" stroke-width="2" stroke-dasharray="4 3"/>`,
      words.presence('missing'),
    ),
    ...relationKinds.map((kind) => {
      const { onPaper, dash } = relationLook(kind)
      return line(
        `<path d="M${x} {y}h36" stroke="${onPaper}" stroke-width="2.25"${dash && ` stroke-dasharray="${dash}"`}/>`,
        words.relation(kind),
      )
    }),
  ].join('\n')
}

const text = (x: number, y: number, words: string, more: string) =>
  `<text x="${Math.round(x)}" y="${Math.round(y)}" fill="${ink}" ${more}>${escaped(words)}</text>`

/** A name in at most two lines, broken between words, as it stands below a sign. */
export function inLines(name: string, most = 17): string[] {
  const lines: string[] = []
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && (lines.length === 2 || [...`${last} ${word}`].length <= most)) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return lines.map((line) => shortened(line, most + 2))
}

/** Names that would run into their neighbours end in an ellipsis. */
export const shortened = (name: string, most = 28): string =>
  [...name].length > most
    ? `${[...name]
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : name

const escaped = (words: string): string =>
  words
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    // What XML cannot hold at all.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
