const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** A number of bytes in the largest unit of which there is one, in a language. */
export function bytesText(bytes: number, locale: string): string {
  const step = Math.floor(Math.log10(Math.max(bytes, 1000)) / 3)
  const index = Math.min(step, units.length) - 1
  const value = bytes / 1000 ** (index + 1)
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[index],
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value)
}
