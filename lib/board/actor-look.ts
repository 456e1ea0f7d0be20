import type { Actor, RelationKind } from './actors.ts'

/** The shapes that tell sectors apart where colours cannot. */
export type Shape = 'square' | 'hexagon' | 'circle' | 'diamond' | 'triangle' | 'ring'

/** How a sector is drawn: a token of the page's colours, the same colour on paper, and a shape. */
export interface SectorLook {
  colour: string
  onPaper: string
  shape: Shape
}

const looks: Record<NonNullable<Actor['sector']>, SectorLook> = {
  public: { colour: '--sector-public', onPaper: '#2f5d8a', shape: 'square' },
  private: { colour: '--sector-private', onPaper: '#8a4b00', shape: 'hexagon' },
  civic: { colour: '--sector-civic', onPaper: '#2a6637', shape: 'circle' },
  knowledge: { colour: '--sector-knowledge', onPaper: '#6a3d8f', shape: 'diamond' },
  faith: { colour: '--sector-faith', onPaper: '#a02c5d', shape: 'triangle' },
}

const unsaid: SectorLook = { colour: '--soft', onPaper: '#535d65', shape: 'ring' }

/** How an actor of a sector is drawn; one whose sector is not said is a ring. */
export const sectorLook = (sector: Actor['sector']): SectorLook => (sector ? looks[sector] : unsaid)

/** The outline of a shape around the origin, as an SVG path. */
export function signPath(shape: Shape, r: number): string {
  const polygon = (points: readonly (readonly [number, number])[]) =>
    `M${points.map(([x, y]) => `${round(x * r)} ${round(y * r)}`).join('L')}Z`
  switch (shape) {
    case 'square':
      return polygon([
        [-0.88, -0.88],
        [0.88, -0.88],
        [0.88, 0.88],
        [-0.88, 0.88],
      ])
    case 'diamond':
      return polygon([
        [0, -1.15],
        [1.15, 0],
        [0, 1.15],
        [-1.15, 0],
      ])
    case 'triangle':
      return polygon([
        [0, -1.12],
        [1.12, 0.85],
        [-1.12, 0.85],
      ])
    case 'hexagon':
      return polygon([
        [-0.55, -0.95],
        [0.55, -0.95],
        [1.1, 0],
        [0.55, 0.95],
        [-0.55, 0.95],
        [-1.1, 0],
      ])
    case 'circle':
    case 'ring':
      return `M${-r} 0A${r} ${r} 0 1 0 ${r} 0A${r} ${r} 0 1 0 ${-r} 0Z`
  }
}

const round = (value: number) => Math.round(value * 100) / 100

/** How a relation is drawn: a colour of the page, the same on paper, and the dashes of its line. */
export interface RelationLook {
  colour: string
  onPaper: string
  dash: string
}

const relationLooks: Record<RelationKind, RelationLook> = {
  cooperates: { colour: '--relation-cooperates', onPaper: '#2a6637', dash: '' },
  funds: { colour: '--relation-funds', onPaper: '#8a6100', dash: '10 3' },
  informs: { colour: '--relation-informs', onPaper: '#2f5d8a', dash: '2 4' },
  refers: { colour: '--relation-refers', onPaper: '#0b5d57', dash: '6 4' },
  oversees: { colour: '--relation-oversees', onPaper: '#6a3d8f', dash: '12 3 2 3' },
  conflicts: { colour: '--relation-conflicts', onPaper: '#a3262a', dash: '4 2 1 2 1 2' },
}

/** How a relation of a kind is drawn. */
export const relationLook = (kind: RelationKind): RelationLook => relationLooks[kind]

/** How wide the line of a relation is, by its strength. */
export const lineWidth = (strength: number): number => [1.25, 1.25, 2.25, 3.5][strength] ?? 2.25

/** How far an actor's sign reaches from its middle, by its influence. */
export const radiusOf = ({ influence }: Pick<Actor, 'influence'>): number =>
  14 + (influence ?? 2) * 4
