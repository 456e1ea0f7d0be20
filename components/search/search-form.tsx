import { Search } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/ui/button.tsx'
import { inputClass } from '#components/ui/input-class.ts'
import { searchLimits } from '#lib/search/limits.ts'

/** Where one asks. It works without scripts: a question is an address. */
export async function SearchForm({
  question,
  board,
}: {
  question: string
  /** The only board to look on. */
  board: string | undefined
}) {
  const t = await getTranslations('search')
  return (
    <search>
      <form action="/search" className="mt-6">
        <label htmlFor="question" className="font-semibold">
          {t('label')}
        </label>
        <p id="question-hint" className="text-[0.9375rem] text-soft">
          {t('hint')}
        </p>
        {board && <input type="hidden" name="board" value={board} />}
        <div className="mt-2 flex gap-2">
          <input
            id="question"
            name="q"
            type="search"
            dir="auto"
            required
            maxLength={searchLimits.questionLength}
            defaultValue={question}
            // biome-ignore lint/a11y/noAutofocus: whoever comes here without a question wants to type one
            autoFocus={question === ''}
            aria-describedby="question-hint"
            className={inputClass}
          />
          <button type="submit" className={buttonClass('primary')}>
            <Search size={18} aria-hidden="true" />
            {t('go')}
          </button>
        </div>
      </form>
    </search>
  )
}
