import { useTranslations } from 'next-intl'
import { buttonClass } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/field.tsx'

/** Where somebody types the code of an invitation: an ordinary form, without any script. */
export function CodeForm() {
  const t = useTranslations('join')
  return (
    <form action="/join" method="get" className="grid justify-items-start gap-5">
      <TextField
        name="code"
        label={t('code')}
        hint={t('codeHint')}
        className="w-full max-w-sm"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={60}
      />
      <button type="submit" className={buttonClass('primary')}>
        {t('goOn')}
      </button>
    </form>
  )
}
