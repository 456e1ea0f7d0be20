import path from 'node:path'

const fonts = {
  sans: ['source-sans-3', '400Regular', 'SourceSans3_400Regular'],
  'sans-bold': ['source-sans-3', '600SemiBold', 'SourceSans3_600SemiBold'],
  'sans-italic': ['source-sans-3', '400Regular_Italic', 'SourceSans3_400Regular_Italic'],
  'sans-bold-italic': ['source-sans-3', '600SemiBold_Italic', 'SourceSans3_600SemiBold_Italic'],
  serif: ['source-serif-4', '400Regular', 'SourceSerif4_400Regular'],
  'serif-bold': ['source-serif-4', '600SemiBold', 'SourceSerif4_600SemiBold'],
} as const

export type Font = keyof typeof fonts

export const fontNames = Object.keys(fonts) as Font[]

/** Where the file of one of the program's own fonts is: whole, for all scripts that it has. */
export function fontFile(name: Font): string {
  const [family, weight, file] = fonts[name]
  const folder = path.join(process.cwd(), 'node_modules', '@expo-google-fonts', family, weight)
  return path.join(/* turbopackIgnore: true */ folder, `${file}.ttf`)
}
