import type messages from '#content/messages/en.json'
import type { Language } from './languages.ts'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Language
    Messages: typeof messages
  }
}
