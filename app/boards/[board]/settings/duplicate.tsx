import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '#components/ui/button.tsx'

/** The way to a new board with the same people, for those who may make boards. */
export function Duplicate({ board, mayMake }: { board: string; mayMake: boolean }) {
  const t = useTranslations('settings')
  if (!mayMake) return <p>{t('duplicate.ask')}</p>
  return (
    <Link href={`/boards/new?from=${board}&cities=on&people=on`} className={buttonClass('plain')}>
      {t('duplicate.button')}
    </Link>
  )
}
