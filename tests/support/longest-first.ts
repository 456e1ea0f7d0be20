import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take longer than twenty seconds, most of it waiting, the longest first. */
const long = [
  'sync/lone-client',
  'chaos/convergence',
  'sync/room-unloads',
  'bench/bench',
  'chaos/fuzz',
  'sync/several-processes',
  'chaos/crash',
  'sync/hostile-numbers',
  'store/turned-away',
  'store/room-log',
  'store/backup',
]

/** Starts the longest files first, so that none of them is left to run alone at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
      return at === -1 ? long.length : at
    }
    return (await super.sort(files)).sort((one, other) => place(one) - place(other))
  }
}
