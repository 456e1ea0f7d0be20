import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/ui/button.tsx'
import { limits } from '#lib/limits.ts'

/** Asks for the passphrase of a link; an ordinary form, which needs no script. */
export async function PassphraseForm({
  token,
  problem,
}: {
  token: string
  problem: string | string[] | undefined
}) {
  const t = await getTranslations('review')
  const isWrong = problem === 'passphrase-wrong' || problem === 'required'
  const said = isWrong ? t('ask.wrong') : problem === 'too-many' ? t('no.too-many.text') : ''
  return (
    <main className="mx-auto max-w-xl px-4 py-14 sm:px-6">
      <h1 className="font-serif text-3xl leading-tight font-semibold tracking-tight sm:text-4xl">
        {t('ask.title')}
      </h1>
      <p className="mt-3 text-lg text-soft">{t('ask.text')}</p>
      <form method="post" action="/api/review" className="mt-7 grid gap-4">
        <input type="hidden" name="token" value={token} />
        <div className="grid gap-1.5">
          <label htmlFor="passphrase" className="font-semibold">
            {t('passphrase')}
          </label>
          <input
            id="passphrase"
            name="passphrase"
            required
            maxLength={limits.typedLength}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-invalid={said !== '' || undefined}
            aria-describedby={said ? 'passphrase-problem' : undefined}
            className="min-h-11 w-full rounded-lg border border-edge bg-sheet px-3 text-base text-ink aria-invalid:border-bad"
          />
          {said && (
            <p id="passphrase-problem" role="alert" className="font-semibold text-bad">
              {said}
            </p>
          )}
        </div>
        <button type="submit" className={`${buttonClass('primary')} justify-self-start`}>
          {t('ask.submit')}
        </button>
      </form>
    </main>
  )
}
