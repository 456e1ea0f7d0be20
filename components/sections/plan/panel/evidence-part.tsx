'use client'

import { ExternalLink, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { fullAddress } from '#lib/board/links.ts'
import type { PlanAction } from '#lib/board/plan.ts'
import { limits } from '#lib/limits.ts'
import { usePlan, usePlanView } from '../plan-context.tsx'
import { AddLine } from './add-line.tsx'
import { Part } from './part.tsx'

/** Links to what shows that something was done. */
export function EvidencePart({ action }: { action: PlanAction }) {
  const t = useTranslations('plan')
  const { editable, face } = usePlan()
  const { evidence } = usePlanView()
  const [problem, setProblem] = useState(false)
  const links = evidence.filter((link) => link.action === action.id)
  const add = (typed: string) => {
    // The address, and after a blank what it shows.
    const [first = '', ...words] = typed.split(/\s+/)
    const url = fullAddress(first)
    setProblem(url === undefined)
    if (url) face?.evidence.add({ action: action.id, url, title: words.join(' ') || first })
  }
  return (
    <Part name="evidence" title={t('parts.evidence')} open={links.length > 0}>
      <ul className="grid px-1.5 empty:hidden">
        {links.map(({ id, url, title }) => (
          <li key={id} className="flex items-center gap-2">
            <ExternalLink size={15} aria-hidden="true" className="shrink-0 text-soft" />
            <a href={url} target="_blank" rel="noreferrer" className="prose-link min-w-0 flex-1">
              {title || url}
            </a>
            {editable && (
              <button
                type="button"
                onClick={() => face?.evidence.remove(id)}
                aria-label={t('evidence.remove', { title: title || url })}
                className={buttonClass('quiet', 'icon')}
              >
                <Trash2 size={16} aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {!editable && links.length === 0 && <p className="px-1.5 text-soft">{t('evidence.none')}</p>}
      {editable && <AddLine label={t('evidence.add')} most={limits.linkLength} onAdd={add} />}
      {problem && (
        <p role="alert" className="px-1.5 text-sm font-semibold text-bad">
          {t('evidence.wrong')}
        </p>
      )}
    </Part>
  )
}
