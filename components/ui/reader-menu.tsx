'use client'

import { CircleUserRound, Languages, LogOut } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { languages } from '#lib/i18n/languages.ts'
import { type Theme, themes } from '#lib/look/theme.ts'
import { buttonClass } from './button.tsx'
import { Menu, MenuChoices, MenuItem, MenuLine, MenuLink } from './menu.tsx'

const languageChoices = Object.entries(languages).map(([value, label]) => ({
  value,
  label,
  lang: value,
}))

/** What a reader may set about these pages, and how to keep it. */
export interface Preferences {
  theme: Theme
  chooseLanguage: (language: string) => Promise<void>
  chooseTheme: (theme: string) => Promise<void>
}

/** Lets the reader choose a language and a look in place; what is being written stays as it is. */
export function ReaderMenu({
  preferences,
  onSignOut,
}: {
  preferences: Preferences
  onSignOut?: () => void
}) {
  const t = useTranslations('reader')
  const locale = useLocale()
  const router = useRouter()
  const [busy, startChange] = useTransition()
  const change = (save: () => Promise<void>) =>
    startChange(async () => {
      await save()
      router.refresh()
    })
  return (
    <div aria-busy={busy}>
      <Menu
        trigger={
          <button type="button" className={buttonClass('quiet', 'small')}>
            <span className="sr-only">{t('menu', { language: languages[locale] })}</span>
            <Languages size={18} aria-hidden="true" />
            <span className="uppercase">{locale}</span>
          </button>
        }
      >
        <MenuChoices
          label={t('language')}
          value={locale}
          choices={languageChoices}
          onChoose={(language) => change(() => preferences.chooseLanguage(language))}
        />
        <MenuLine />
        <MenuChoices
          label={t('look')}
          value={preferences.theme}
          choices={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
          onChoose={(theme) => change(() => preferences.chooseTheme(theme))}
        />
        {onSignOut && (
          <>
            <MenuLine />
            <MenuLink href="/account">
              <CircleUserRound size={16} aria-hidden="true" />
              {t('account')}
            </MenuLink>
            <MenuItem onClick={onSignOut}>
              <LogOut size={16} aria-hidden="true" />
              {t('signOut')}
            </MenuItem>
          </>
        )}
      </Menu>
    </div>
  )
}
