/** English readers in Europe write numbers as the British do. */
const european = (locale: string) => (locale === 'en' ? 'en-GB' : locale)

/** A number as readers of a language write it. */
export const numberIn = (value: number, locale: string): string =>
  new Intl.NumberFormat(european(locale), { maximumFractionDigits: 6 }).format(value)

/** An amount of money as readers of a language write it; cents only where there are some. */
export const moneyIn = (value: number, currency: string, locale: string): string =>
  new Intl.NumberFormat(european(locale), {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(value)

/**
 * A number as it was typed by a reader of a language, or undefined: `1.234,5` in Dutch, `1,234.5` in
 * English, with any blanks. Where only one sign stands in it that cannot part thousands, it is the
 * decimal one, whatever the language.
 */
export function parseNumber(typed: string, locale: string): number | undefined {
  const text = typed.replace(/[\s'’]/g, '').replace(/^[−–]/, '-')
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(text)) return undefined
  const parts = new Intl.NumberFormat(european(locale)).formatToParts(1234567.8)
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.'
  const other = decimal === ',' ? '.' : ','
  const isGrouped = new RegExp(`^-?\\d{1,3}(\\${other}\\d{3})+(\\${decimal}\\d+)?$`).test(text)
  const isPlain = new RegExp(`^-?\\d*(\\${decimal}\\d+)?$`).test(text)
  const isForeign = new RegExp(`^-?\\d*\\${other}\\d+$`).test(text)
  if (!(isGrouped || isPlain || isForeign)) return undefined
  const plain =
    isGrouped || isPlain
      ? text.replaceAll(other, '').replace(decimal, '.')
      : text.replace(other, '.')
  const value = Number(plain)
  return Number.isFinite(value) ? value : undefined
}
