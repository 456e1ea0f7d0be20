import clsx from 'clsx'
import { Check, CircleHelp, X } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { type ReviewMark, reviewMarks } from '#lib/access/review-marks.ts'

const signs = { seen: Check, question: CircleHelp, disagree: X } as const

/** What members say of a difference, by name, and where its reader says so too; without a script. */
export async function MarkForm({
  action,
  hidden,
  about,
  me,
  marks,
  open,
}: {
  action: string
  /** What travels along with the mark. */
  hidden: Record<string, string>
  /** What it is about, for who hears the page. */
  about: string
  me: string
  marks: readonly { user: string; name: string; mark: ReviewMark }[]
  open: boolean
}) {
  const t = await getTranslations('reviewing')
  const mine = marks.find(({ user }) => user === me)?.mark
  const said = reviewMarks.flatMap((mark) => {
    const names = marks.filter((one) => one.mark === mark).map(({ name }) => name)
    return names.length > 0 ? [{ mark, names: names.join(', ') }] : []
  })
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-[0.9375rem]">
      {open && (
        <form method="post" action={action} className="no-print flex flex-wrap gap-1.5">
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {reviewMarks.map((mark) => {
            const Sign = signs[mark]
            const isMine = mine === mark
            return (
              <button
                key={mark}
                type="submit"
                name="mark"
                // Pressed once more it is taken back.
                value={isMine ? '' : mark}
                aria-pressed={isMine}
                aria-label={t('about', { mark: t(`marks.${mark}`), about })}
                className={clsx(
                  'inline-flex min-h-8 items-center gap-1.5 rounded-lg border px-2.5',
                  isMine
                    ? 'border-accent bg-accent-soft font-semibold'
                    : 'text-soft hover:border-edge',
                )}
              >
                <Sign size={15} aria-hidden="true" />
                {t(`marks.${mark}`)}
              </button>
            )
          })}
        </form>
      )}
      {said.map(({ mark, names }) => (
        <span key={mark} className="text-soft">
          {t('by', { mark: t(`marks.${mark}`), names })}
        </span>
      ))}
    </div>
  )
}
