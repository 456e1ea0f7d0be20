/**
 * What two names have in common that people would take for each other: the same letters however
 * they are written, in small or large ones, with Cyrillic and Greek ones that look like ours.
 */
export const alike = (name: string): string =>
  [...name.normalize('NFKC').toLowerCase()].map((letter) => looks.get(letter) ?? letter).join('')

// Small letters stand for large ones too: В looks like B, although в does not look like b.
const cyrillic = 'авԁеһніјкморсԛѕтухԝ'
const greek = 'αβεζηικμνορτυχı'
const latin = 'abdehhijkmopcqstyxwabezhikmvoptyxi'

const looks = new Map([...cyrillic, ...greek].map((letter, at) => [letter, latin[at] ?? letter]))
