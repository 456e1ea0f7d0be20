import { expect, test } from 'vitest'
import { compareCities, compareTies } from '#lib/board/actor-compare.ts'
import { openFilter, passes, readFilter, writeFilter } from '#lib/board/actor-filter.ts'
import {
  align,
  circleLayout,
  forceLayout,
  nearestTowards,
  placesOf,
  sectorLayout,
} from '#lib/board/actor-layout.ts'
import { connectActors, readMap } from '#lib/board/actor-map.ts'
import { fieldsOf, placeNow, placeWanted, quadrantOf } from '#lib/board/actor-matrix.ts'
import { groupActors, sortActors } from '#lib/board/actor-order.ts'
import { inLines, pictureOf } from '#lib/board/actor-picture.ts'
import { fillMap, mapOf } from '../support/actor-maps.ts'

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)

test('a filter stands in the address and leaves what else stands there', () => {
  const filter = { ...openFilter, city: 'mentee' as const, sector: 'faith', find: 'sant’' }
  const query = writeFilter(filter, new URLSearchParams('tab=1&level=local'))
  expect(query.get('tab')).toBe('1')
  expect(query.has('level')).toBe(false)
  expect(readFilter(query)).toEqual(filter)
  expect(readFilter(new URLSearchParams('city=rome&sector=x'))).toEqual(openFilter)
  const { doc } = mapOf({ name: 'Sant’Erasmo', city: 'mentee', sector: 'faith' })
  expect(readMap(doc).actors.every((actor) => passes(actor, filter))).toBe(true)
})

test('a table is sorted by what is chosen in its order, with what is not said last', () => {
  const { doc } = mapOf(
    { name: 'Zoo', sector: 'public', influence: 2 },
    { name: 'Abbey', sector: 'faith', influence: 5 },
    { name: 'Élan' },
    { name: 'Club', sector: 'civic', influence: 2 },
  )
  const { actors: list } = readMap(doc)
  const { compare } = new Intl.Collator('fr')
  const by = (field: string, down = false) => names(sortActors(list, { by: field, down }, compare))
  expect(by('name')).toEqual(['Abbey', 'Club', 'Élan', 'Zoo'])
  expect(by('sector')).toEqual(['Zoo', 'Club', 'Abbey', 'Élan'])
  expect(by('influence', true)).toEqual(['Abbey', 'Club', 'Zoo', 'Élan'])
  const groups = groupActors(list, 'sector', [])
  expect(groups.map(({ value }) => value)).toEqual(['public', 'civic', 'faith', ''])
})

test('an actor stands under each of its key factors', () => {
  const { doc } = mapOf({ name: 'Library', factors: ['one', 'gone', 'two'] }, { name: 'School' })
  const groups = groupActors(readMap(doc).actors, 'factor', ['one', 'two'])
  expect(groups.map(({ value, actors: list }) => [value, ...names(list)])).toEqual([
    ['one', 'Library'],
    ['two', 'Library'],
    ['', 'School'],
  ])
})

test('the matrix tells how to treat an actor, now and as it is wanted', () => {
  const { doc } = mapOf(
    { name: 'Prefecture', interest: 2, influence: 5, wantedInterest: 4 },
    { name: 'Unknown', interest: 3 },
  )
  const { actors: list } = readMap(doc)
  const { fields, unplaced } = fieldsOf(list, placeNow)
  expect([...fields.keys()]).toEqual(['2 5'])
  expect(names(unplaced)).toEqual(['Unknown'])
  const [prefecture] = list.filter(({ name }) => name === 'Prefecture')
  const wanted = prefecture && placeWanted(prefecture)
  expect(wanted && quadrantOf(wanted)).toBe('manage')
  expect(quadrantOf({ interest: 3, influence: 5 })).toBe('satisfy')
  expect(quadrantOf({ interest: 4, influence: 3 })).toBe('inform')
  expect(quadrantOf({ interest: 1, influence: 1 })).toBe('monitor')
})

test('a city lacks what the other has, also when it has noted that it lacks it', () => {
  const { doc } = mapOf(
    { name: 'Buddies', type: 'volunteers' },
    { name: 'Parish', type: 'faith-body', city: 'mentee' },
    { name: 'Mosque', type: 'faith-body', presence: 'missing' },
    { name: 'Club', type: 'sport' },
    { name: 'Calcio', type: 'sport', city: 'mentee' },
  )
  const rows = compareCities(readMap(doc).actors)
  expect(rows.map(({ value, lacking }) => [value, lacking])).toEqual([
    ['faith-body', 'mentor'],
    ['volunteers', 'mentee'],
    ['sport', undefined],
  ])
})

test('cities are compared by sector and level too, and by how their actors are related', () => {
  const { doc, face, ids } = mapOf(
    { name: 'Town hall', sector: 'public', level: 'local' },
    { name: 'Shelter', sector: 'civic', level: 'regional' },
    { name: 'Comune', sector: 'public', level: 'local', city: 'mentee' },
    { name: 'Caritas', sector: 'civic', level: 'local', city: 'mentee' },
  )
  const [hall, shelter, comune, caritas] = ids as [string, string, string, string]
  face.relations.add({ from: hall, to: shelter, kind: 'funds' })
  face.relations.add({ from: shelter, to: hall, kind: 'cooperates', direction: 'both' })
  face.relations.add({ from: comune, to: caritas, kind: 'cooperates', direction: 'both' })
  // A tie between the two cities is neither one's own.
  face.relations.add({ from: hall, to: caritas, kind: 'informs' })
  const map = readMap(doc)
  expect(compareCities(map.actors, 'sector').map(({ lacking }) => lacking)).toEqual([
    undefined,
    undefined,
  ])
  expect(compareCities(map.actors, 'level')[0]).toMatchObject({
    value: 'regional',
    lacking: 'mentee',
  })
  const ties = compareTies(map, 'sector')
  expect(ties.map(({ from, kind, to, lacking }) => [from, kind, to, lacking])).toEqual([
    ['public', 'funds', 'civic', 'mentee'],
    ['civic', 'cooperates', 'public', undefined],
  ])
})

test('layouts are the same for everybody, keep the cities apart, and put the missing outside', async () => {
  const { doc } = mapOf({ name: 'x' })
  fillMap(doc, { actors: 60, relations: 90 })
  const map = readMap(doc)
  const turned = { ...map, actors: [...map.actors].reverse() }
  const pause = () => Promise.resolve()
  expect(await forceLayout(turned, pause)).toEqual(await forceLayout(map, pause))
  expect(new Map(sectorLayout(turned.actors))).toEqual(sectorLayout(map.actors))
  const circles = circleLayout(map.actors)
  for (const of of ['mentor', 'mentee'] as const) {
    const own = map.actors.filter((actor) => actor.city === of)
    const xs = own.map(({ id }) => circles.get(id)?.[0] ?? 0)
    expect(xs.every((x) => (of === 'mentor' ? x < 0 : x > 0))).toBe(true)
    const middle = (Math.min(...xs) + Math.max(...xs)) / 2
    const far = (presence: string) =>
      own
        .filter((actor) => actor.presence === presence)
        .map(({ id }) =>
          Math.hypot((circles.get(id)?.[0] ?? 0) - middle, circles.get(id)?.[1] ?? 0),
        )
    expect(Math.min(...far('missing'))).toBeGreaterThan(Math.max(...far('involved')))
  }
})

test('an actor that was put somewhere stays there; aligned ones stand in line', () => {
  const { doc, ids } = mapOf({ name: 'A', pos: [5, 6] }, { name: 'B' }, { name: 'C' })
  expect(placesOf(readMap(doc).actors).get(ids[0])).toEqual([5, 6])
  const places = new Map([
    ['a', [0, 10] as const],
    ['b', [50, 35] as const],
    ['c', [200, 80] as const],
  ])
  expect([...align(places, 'left').values()].map(([x]) => x)).toEqual([0, 0, 0])
  // Two that stood beside each other do not come to stand on each other.
  const row = new Map([
    ['a', [0, 0] as const],
    ['b', [90, 10] as const],
  ])
  const [[, top = 0] = [], [, below = 0] = []] = align(row, 'left').values()
  expect(below - top).toBeGreaterThan(80)
  expect([...align(places, 'across').values()].map(([x]) => x)).toEqual([0, 100, 200])
  expect(nearestTowards(places, 'a', [1, 0])).toBe('b')
  expect(nearestTowards(places, 'a', [-1, 0])).toBeUndefined()
})

test('a long name stands in two lines, broken between words', () => {
  expect(inLines('Caritas')).toEqual(['Caritas'])
  expect(inLines('Coördinator van Samen')).toEqual(['Coördinator van', 'Samen'])
  expect(inLines('Vrijwilligers van Welcome in Mechelen')).toEqual([
    'Vrijwilligers van',
    'Welcome in Mechelen',
  ])
})

test('a picture holds every name and a legend, and nothing in it can run', () => {
  const { doc, ids } = mapOf({ name: '<script>alert(1)</script>' }, { name: 'Library & co' })
  connectActors(doc, { from: ids[0], to: ids[1] ?? '', kind: 'funds' })
  const map = readMap(doc)
  const svg = pictureOf(map, placesOf(map.actors), {
    title: 'Actors',
    sector: (sector) => `sector ${sector}`,
    relation: (kind) => `kind ${kind}`,
    presence: () => 'missing',
    city: (city) => `city ${city}`,
    name: ({ name }) => name,
  })
  expect(svg).not.toContain('<script')
  expect(svg).toContain('Library &#38; co')
  expect(svg).toContain('sector faith')
  expect(svg).toContain('kind conflicts')
  expect(svg).toContain('city mentee')
})
