import type { Choice } from './choice.ts'
import { zoneName } from './times.ts'

/** Where cities of pairs lie outside of the zones that begin with Europe. */
const others = `UTC Atlantic/Azores Atlantic/Canary Atlantic/Madeira Atlantic/Reykjavik
  Africa/Algiers Africa/Cairo Africa/Casablanca Africa/Ceuta Africa/Tunis
  Asia/Amman Asia/Baku Asia/Beirut Asia/Jerusalem Asia/Nicosia Asia/Tbilisi Asia/Yerevan
  America/Cayenne America/Guadeloupe America/Martinique Indian/Mayotte Indian/Reunion`.split(/\s+/)

const zones = [
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone.startsWith('Europe/')),
  ...others,
]

/** The time zones to choose from, each by its place and what it is called now. */
export const timeZoneChoices = (locale: string, now = new Date()): Choice[] =>
  zones
    .map((value) => ({ value, label: `${placeOf(value)} · ${zoneName(value, locale, now)}` }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))

/** The time zone that readers of a language most likely are in; their browser knows better. */
export const likelyTimeZone = (locale: string): string =>
  ({ it: 'Europe/Rome', fr: 'Europe/Paris' })[locale] ?? 'Europe/Brussels'

/** True for a time zone that this computer knows. */
export function isTimeZone(text: string): boolean {
  try {
    return /^[A-Za-z0-9_+/-]+$/.test(text) && Boolean(Intl.DateTimeFormat('en', { timeZone: text }))
  } catch {
    return false
  }
}

/** A time zone's place without its continent. */
const placeOf = (zone: string) => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
