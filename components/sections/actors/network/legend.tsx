'use client'

import { useTranslations } from 'next-intl'
import { Unfold } from '#components/ui/unfold.tsx'
import { lineWidth, relationLook } from '#lib/board/actor-look.ts'
import { relationKinds, sectors, strengths } from '#lib/board/actors.ts'
import { SectorSign } from '../sector-sign.tsx'
import { useSay } from '../use-say.ts'

/** What signs and lines mean, and the keys of the canvas. */
export function Legend() {
  const t = useTranslations('actors')
  const say = useSay()
  return (
    <div className="mt-2 flex flex-wrap gap-x-8">
      <Unfold title={t('legend')}>
        <ul className="flex flex-wrap gap-x-5 gap-y-1.5 text-[0.9375rem]">
          {[...sectors, null].map((sector) => (
            <li key={sector} className="inline-flex items-center gap-1.5">
              <SectorSign of={sector} />
              {say.value('sector', sector)}
            </li>
          ))}
          <li className="text-soft">{t('legendSize')}</li>
        </ul>
        <ul className="flex flex-wrap gap-x-5 gap-y-1.5 text-[0.9375rem]">
          {relationKinds.map((kind) => (
            <li key={kind} className="inline-flex items-center gap-1.5">
              <Line colour={relationLook(kind).colour} dash={relationLook(kind).dash} />
              {say.relation(kind)}
            </li>
          ))}
          {strengths.map((strength) => (
            <li key={strength} className="inline-flex items-center gap-1.5 text-soft">
              <Line colour="--soft" dash="" width={lineWidth(strength)} />
              {t(`strengths.${strength}`)}
            </li>
          ))}
        </ul>
      </Unfold>
      <Unfold title={t('keys')}>
        <p id="network-keys" className="max-w-2xl text-[0.9375rem]">
          {t('keysAbout')}
        </p>
      </Unfold>
    </div>
  )
}

function Line({ colour, dash, width = 2.25 }: { colour: string; dash: string; width?: number }) {
  return (
    <svg aria-hidden="true" width="34" height="8" className="shrink-0">
      <path
        d="M0 4h34"
        stroke={`var(${colour})`}
        strokeWidth={width}
        strokeDasharray={dash || undefined}
      />
    </svg>
  )
}
