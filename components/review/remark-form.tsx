import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/ui/button.tsx'
import { inputClass } from '#components/ui/input-class.ts'
import { reviewMarks } from '#lib/access/review-marks.ts'
import { limits } from '#lib/limits.ts'

/** Where who came by a link says something of one part of the version; without a script. */
export async function RemarkForm({
  action,
  chapter,
}: {
  action: string
  chapter: { id: string; title: string }
}) {
  const t = await getTranslations('reviewing')
  const id = (name: string) => `${name}-${chapter.id}`
  return (
    <details className="no-print mt-6 rounded-lg border px-3 py-2">
      <summary className="min-h-8 py-1 font-semibold">
        {t('say')}
        <span className="sr-only">: {chapter.title}</span>
      </summary>
      <form method="post" action={action} className="grid max-w-xl gap-4 pt-3 pb-2">
        <input type="hidden" name="item" value={chapter.id} />
        <fieldset>
          <legend className="mb-1 font-semibold">{t('mark')}</legend>
          {reviewMarks.map((mark) => (
            <label key={mark} className="flex min-h-8 items-center gap-2">
              <input
                type="radio"
                name="mark"
                value={mark}
                required
                className="size-4 shrink-0 accent-[var(--accent)]"
              />
              {t(`marks.${mark}`)}
            </label>
          ))}
        </fieldset>
        <div className="grid gap-1.5">
          <label htmlFor={id('text')} className="font-semibold">
            {t('text')} <span className="font-normal text-soft">({t('optional')})</span>
          </label>
          <textarea
            id={id('text')}
            name="text"
            rows={3}
            dir="auto"
            maxLength={limits.commentLength}
            className={`${inputClass} py-2`}
          />
        </div>
        <div className="grid gap-1.5">
          <label htmlFor={id('name')} className="font-semibold">
            {t('name')}
          </label>
          <input
            id={id('name')}
            name="name"
            required
            dir="auto"
            maxLength={80}
            autoComplete="name"
            className={inputClass}
          />
        </div>
        <p className="text-[0.9375rem] text-soft">{t('who')}</p>
        <button type="submit" className={`${buttonClass('primary')} justify-self-start`}>
          {t('send')}
        </button>
      </form>
    </details>
  )
}
