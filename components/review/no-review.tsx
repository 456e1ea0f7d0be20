import { getTranslations } from 'next-intl/server'

/** Says why a link shows nothing, and what to do. */
export async function NoReview({
  why,
}: {
  why: 'unknown' | 'revoked' | 'expired' | 'damaged' | 'too-many'
}) {
  const t = await getTranslations('review')
  return (
    <main data-refused className="mx-auto max-w-xl px-4 py-14 sm:px-6">
      <h1 className="font-serif text-3xl leading-tight font-semibold tracking-tight sm:text-4xl">
        {t(`no.${why}.title`)}
      </h1>
      <p className="mt-3 text-lg text-soft">{t(`no.${why}.text`)}</p>
    </main>
  )
}
