/** True for addresses that a note may link to: the web, mail and telephone; never a script. */
export const isSafeLink = (address: string): boolean =>
  /^(https?:\/\/|mailto:|tel:)/i.test(address.trim())

/** What a person typed as a full address; `capaci.it` becomes `https://capaci.it`. */
export function fullAddress(typed: string): string | undefined {
  const text = typed.trim()
  if (text === '' || /\s/.test(text)) return undefined
  if (isSafeLink(text)) return URL.canParse(text) ? text : undefined
  if (/^[^/:]+@[^/:]+\.[^/:]+$/.test(text)) return `mailto:${text}`
  const address = `https://${text}`
  const isWeb = !/^[a-z][a-z0-9+.-]*:/i.test(text) || /^[^/:]+:\d+/.test(text)
  return isWeb && URL.canParse(address) && text.includes('.') ? address : undefined
}
