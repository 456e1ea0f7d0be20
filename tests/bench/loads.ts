/** What the clients of one measurement do. Rates are per client and second. */
export type Shape =
  | { kind: 'editing'; rooms: number; clients: number; edits: number; moves: number }
  | { kind: 'joining'; clients: number; bytes: number }
  | { kind: 'idling'; rooms: number }
  | { kind: 'typing'; clients: number; cards: number; edits: number; moves: number }

/** What servers are measured by without a browser. */
export type ServedShape = Exclude<Shape, { kind: 'typing' }>

/** A figure that a measurement may give. */
export type Figure = 'cpuUsPerEdit' | 'p50Ms' | 'p99Ms' | 'cpuMs' | 'kBPerRoom' | 'slowFrames'

/** What ours should reach: at most so many times the better peer, less with every larger room, or none at all. */
export type Target =
  | { figure: Figure; atMost: number }
  | { figure: Figure; falls: 'as the room grows' }
  | { figure: Figure; none: true }

/** One situation in which the servers are compared; several shapes are measured one by one. */
export interface Load {
  id: string
  title: string
  shapes: readonly Shape[]
  targets: readonly Target[]
  /** How many starts of each server the median is taken of, at least. */
  starts: number
}

/** All loads, as they are measured, or so small that they only show that everything works. */
export function loads(quick: boolean): Load[] {
  // What needs a browser needs built pages, which a quick look does not make.
  return all
    .filter(({ shapes }) => !quick || !shapes.some(inBrowser))
    .map((load) =>
      quick ? { ...load, shapes: load.shapes.slice(0, 2).map(small), starts: 1 } : load,
    )
}

/** True for what is measured in a browser and the whole program, which the peers do not have. */
export const inBrowser = (shape: Shape): boolean => shape.kind === 'typing'

const all: readonly Load[] = [
  {
    id: 'room-30',
    title: '1 room, 30 clients, each 5 edits and 5 cursor moves a second',
    shapes: [{ kind: 'editing', rooms: 1, clients: 30, edits: 5, moves: 5 }],
    targets: [
      { figure: 'cpuUsPerEdit', atMost: 0.55 },
      { figure: 'p99Ms', atMost: 1.5 },
    ],
    starts: 1,
  },
  {
    id: 'room-4',
    title: '1 room, 4 clients, each 2 edits and 2 cursor moves a second',
    shapes: [{ kind: 'editing', rooms: 1, clients: 4, edits: 2, moves: 2 }],
    targets: [{ figure: 'p99Ms', atMost: 1.2 }],
    starts: 1,
  },
  {
    id: 'room-80',
    title: '1 room, 80 clients, each 1 edit and 1 cursor move a second',
    shapes: [{ kind: 'editing', rooms: 1, clients: 80, edits: 1, moves: 1 }],
    targets: [{ figure: 'cpuUsPerEdit', atMost: 0.8 }],
    starts: 1,
  },
  {
    id: 'rooms-20',
    title: '20 rooms with 6 clients, each 3 edits and 3 cursor moves a second',
    shapes: [{ kind: 'editing', rooms: 20, clients: 6, edits: 3, moves: 3 }],
    targets: [{ figure: 'cpuUsPerEdit', atMost: 1 }],
    starts: 1,
  },
  {
    id: 'join-30',
    title: '30 clients join a document of 1 MB at once',
    shapes: [{ kind: 'joining', clients: 30, bytes: 1_000_000 }],
    targets: [{ figure: 'cpuMs', atMost: 0.25 }],
    starts: 1,
  },
  {
    id: 'idle-1000',
    title: '1,000 open rooms with one idle client each',
    shapes: [{ kind: 'idling', rooms: 1000 }],
    targets: [{ figure: 'kBPerRoom', atMost: 1 }],
    starts: 3,
  },
  {
    id: 'growing',
    title: '1 room of 10, 30, 80 and 200 clients, each 1 edit and 1 cursor move every 10 seconds',
    shapes: [10, 30, 80, 200].map((clients) => ({
      kind: 'editing',
      rooms: 1,
      clients,
      edits: 0.1,
      moves: 0.1,
    })),
    targets: [{ figure: 'cpuUsPerEdit', falls: 'as the room grows' }],
    starts: 1,
  },
  {
    id: 'factor-200-cards',
    title: 'a browser types a card among 200, in a room with 30 clients at work',
    shapes: [{ kind: 'typing', clients: 30, cards: 200, edits: 0.5, moves: 2 }],
    targets: [{ figure: 'slowFrames', none: true }],
    starts: 1,
  },
]

function small(shape: Shape, index: number): Shape {
  const clients = 3 + index
  switch (shape.kind) {
    case 'editing':
      return { ...shape, rooms: Math.min(shape.rooms, 3), clients, edits: 10, moves: 10 }
    case 'joining':
      return { ...shape, clients, bytes: 20_000 }
    case 'idling':
      return { ...shape, rooms: 20 }
    case 'typing':
      return { ...shape, clients, cards: 20 }
  }
}
