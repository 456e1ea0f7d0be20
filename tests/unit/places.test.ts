import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { meetingPlaces, sectionPlaces } from '#components/board/places.ts'
import { sectionNames } from '#lib/board/section-names.ts'

const hasPage = (name: string) => existsSync(`app/boards/[board]/${name}/page.tsx`)

test('a board leads to pages that exist, and to the page of each section that has one', () => {
  const places: readonly string[] = [...sectionPlaces, ...meetingPlaces]
  expect(places.filter((place) => !hasPage(place))).toEqual([])
  expect(sectionNames.filter((name) => hasPage(name) && !places.includes(name))).toEqual([])
})
