/** How the interface looks: as the computer is set, or as the reader chose. */
export const themes = ['system', 'light', 'dark', 'contrast'] as const

export type Theme = (typeof themes)[number]

export const themeCookie = 'theme'

/** The chosen theme; anything unknown is the computer's own setting. */
export const readTheme = (value: string | undefined): Theme =>
  themes.find((theme) => theme === value) ?? 'system'
