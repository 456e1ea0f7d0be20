import { getLocale, getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/ui/button.tsx'
import type { ReviewMark } from '#lib/access/review-marks.ts'
import { longDay } from '#lib/i18n/dates.ts'

/** What somebody said of a part of a version by a review link, as members see it. */
export interface RemarkView {
  id: string
  name: string
  label: string
  mark: ReviewMark
  text: string
  at: string
}

/** What was said of one part by review links; facilitators can take it away. */
export async function RemarkList({
  title,
  remarks,
  remove,
}: {
  /** What they are about. */
  title: string
  remarks: readonly RemarkView[]
  /** Where that is asked for, and of which version; only for those who may. */
  remove: { action: string; version: string } | undefined
}) {
  const [t, locale] = [await getTranslations('reviewing'), await getLocale()]
  if (remarks.length === 0) return null
  return (
    <aside
      lang={locale}
      aria-label={t('listOf', { title })}
      className="mt-6 rounded-lg border border-edge px-4 py-3"
    >
      <h3 className="font-semibold">{t('list', { count: remarks.length })}</h3>
      <ul className="mt-1 divide-y">
        {remarks.map(({ id, name, label, mark, text, at }) => (
          <li key={id} className="py-2.5 [overflow-wrap:anywhere]">
            <p className="text-[0.9375rem] text-soft">
              <strong className="font-semibold text-ink">
                {t(`marks.${mark}`)} · <bdi>{name}</bdi>
              </strong>{' '}
              · {label} · {longDay(at, locale)}
            </p>
            {text && (
              <p dir="auto" className="mt-1 whitespace-pre-line">
                {text}
              </p>
            )}
            {remove && (
              <details className="no-print mt-1 text-[0.9375rem]">
                <summary className="text-soft">{t('remove')}</summary>
                <form method="post" action={remove.action} className="pt-1">
                  <input type="hidden" name="version" value={remove.version} />
                  <button
                    type="submit"
                    name="remove"
                    value={id}
                    className={buttonClass('plain', 'small')}
                  >
                    {t('removeYes')}
                  </button>
                </form>
              </details>
            )}
          </li>
        ))}
      </ul>
    </aside>
  )
}
