import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Drawing } from '#lib/report/drawing.ts'
import { toSvg } from '#lib/report/to-svg.ts'
import { fontFile } from './fonts.ts'

/** Points of a picture to each of its own lengths: sharp on paper at the width of a page. */
const zoom = 3

let pending: Promise<(drawing: Drawing) => Uint8Array> | undefined

/**
 * Gives what draws pictures as PNG, for programs that cannot draw vectors: Word before 2016, Word
 * and others with OpenDocument, LibreOffice with Word's files.
 */
export function pngPainter(): Promise<(drawing: Drawing) => Uint8Array> {
  pending ??= open()
  return pending
}

async function open() {
  const folder = path.join(process.cwd(), 'node_modules', '@resvg', 'resvg-wasm')
  const file = path.join(/* turbopackIgnore: true */ folder, 'index_bg.wasm')
  await initWasm(await readFile(/* turbopackIgnore: true */ file))
  const faces = await Promise.all(
    (['sans', 'sans-bold'] as const).map((name) => readFile(fontFile(name))),
  )
  const font = {
    fontBuffers: faces.map((face) => new Uint8Array(face)),
    defaultFontFamily: 'Source Sans 3',
    sansSerifFamily: 'Source Sans 3',
  }
  return (drawing: Drawing): Uint8Array => {
    const picture = new Resvg(toSvg(drawing), {
      fitTo: { mode: 'zoom', value: zoom },
      background: '#ffffff',
      font,
    })
    const rendered = picture.render()
    try {
      return rendered.asPng()
    } finally {
      rendered.free()
      picture.free()
    }
  }
}
