import type { Delegation } from '#lib/access/access.ts'
import type { Drawing } from './drawing.ts'

/** Words in one look. */
export interface Run {
  text: string
  bold?: boolean
  italic?: boolean
  underline?: boolean
  strike?: boolean
  code?: boolean
  /** Paler than the rest: what is not there, or merely explains. */
  soft?: boolean
  href?: string
  /** The mark of a city stands before the words. */
  mark?: Delegation
}

/** One cell of a table. */
export interface Cell {
  runs: Run[]
}

/** A table with a row of heads; the first column says what each row is about. */
export interface TableBlock {
  kind: 'table'
  caption: string
  head: string[]
  rows: Cell[][]
  /** How wide the columns are beside each other. */
  widths: number[]
}

/** A part of a report's text; every format draws each kind in its own way. */
export type Block =
  | { kind: 'heading'; level: 2 | 3 | 4; text: string; mark?: Delegation }
  | { kind: 'text'; runs: Run[]; lead?: boolean }
  /** What one city, or both, said: set apart with its mark and name. */
  | { kind: 'said'; by: Delegation | 'both'; title: string; blocks: Block[] }
  | { kind: 'quote'; blocks: Block[] }
  /** `boxed`: each item begins with a box of its own, ticked or not. */
  | { kind: 'list'; ordered: boolean; boxed?: boolean; items: Block[][] }
  | { kind: 'facts'; rows: { label: string; runs: Run[] }[] }
  | TableBlock
  | { kind: 'figure'; drawing: Drawing }
  | { kind: 'rule' }

/** The parts of a report that can be asked for by themselves. */
export const reportParts = [
  'overview',
  'factors',
  'context',
  'ratings',
  'actors',
  'plan',
  'sessions',
  'comments',
] as const

export type ReportPart = (typeof reportParts)[number]

/** A chapter; `id` names it in addresses. */
export interface Chapter {
  id: string
  part: ReportPart
  title: string
  blocks: Block[]
}

/** A whole report in one language, ready for any format. */
export interface Report {
  language: string
  /** What it is about: the board's name. */
  title: string
  /** The benchmark's name. */
  subtitle: string
  cities: Record<Delegation, string>
  /** What the cover says: of which version it is, when that was saved and by whom. */
  facts: { label: string; text: string }[]
  /** The version's note, if any. */
  note: string
  chapters: Chapter[]
  /** Short words that formats need around the text. */
  words: {
    kind: string
    contents: string
    page: string
    of: string
    madeWith: string
    mentor: string
    mentee: string
    and: string
  }
}

/** Words as a run. */
export const run = (text: string, look: Omit<Run, 'text'> = {}): Run => ({ text, ...look })

/** A paragraph of plain words. */
export const paragraph = (text: string, look: Omit<Run, 'text'> = {}): Block => ({
  kind: 'text',
  runs: [run(text, look)],
})

/** A cell of plain words. */
export const cell = (text: string, look: Omit<Run, 'text'> = {}): Cell => ({
  runs: [run(text, look)],
})

/** The words of runs without their looks. */
export const plainRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
