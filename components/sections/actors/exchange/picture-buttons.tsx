'use client'

import { Image as Picture } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { buttonClass } from '#components/ui/button.tsx'
import { placesOf } from '#lib/board/actor-layout.ts'
import type { ActorMap } from '#lib/board/actor-map.ts'
import { pictureOf } from '#lib/board/actor-picture.ts'
import { useActorMap } from '../map-context.ts'
import { useSay } from '../use-say.ts'
import { download } from './download.ts'
import { pngOf } from './png.ts'

/** Pictures of the network with a legend, to be printed or put into a report. */
export function PictureButtons({
  map,
  name,
  title,
}: {
  map: ActorMap
  name: string
  title: string
}) {
  const t = useTranslations('actors')
  const say = useSay()
  const { map: whole } = useActorMap()
  const svg = () =>
    pictureOf(map, placesOf(whole.actors), {
      title,
      sector: (sector) => say.value('sector', sector),
      relation: say.relation,
      city: (city) => say.value('city', city),
      presence: (presence) => say.value('presence', presence),
      name: say.name,
    })
  return (
    <>
      <button
        type="button"
        onClick={() => download(`${name}.svg`, new Blob([svg()], { type: 'image/svg+xml' }))}
        className={`${buttonClass('plain')} justify-center`}
      >
        <Picture size={18} aria-hidden="true" />
        {t('exportSvg')}
      </button>
      <button
        type="button"
        onClick={async () => download(`${name}.png`, await pngOf(svg()))}
        className={`${buttonClass('plain')} justify-center`}
      >
        <Picture size={18} aria-hidden="true" />
        {t('exportPng')}
      </button>
    </>
  )
}
