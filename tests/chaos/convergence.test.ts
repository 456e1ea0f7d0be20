import type { Random } from '../support/random.ts'
import { isLong, type Say, testWithSeeds } from '../support/seeds.ts'
import { onEveryStore, type Place } from '../support/stores.ts'
import { expectAgreement } from './agreement.ts'
import { makeCrowd } from './crowd.ts'
import { loneWorld, twinWorld, type World } from './worlds.ts'

const room = 'demo/factor/networks-and-access'
const operations = isLong ? 2000 : 200
/** Operations between two restarts, and on average between two things that happen to somebody. */
const pace = { restart: isLong ? 250 : 100, happening: 12 }

/** Lets six people edit while lines break and servers restart; then all must have the same. */
async function workshop(
  place: Place,
  open: (place: Place) => Promise<World>,
  random: Random,
  say: Say,
) {
  const world = await open(place)
  const crowd = await makeCrowd(room, world, random.branch())
  const restarts: string[] = []
  let restarting: Promise<unknown> = Promise.resolve()
  for (let made = 1; made <= operations; made++) {
    // Each step has its own generator: what time changes about one step changes no other one.
    const step = random.branch()
    crowd.edit(step)
    if (made === Math.floor(operations / 3)) await crowd.joinLate()
    if (step.chance(1 / pace.happening)) crowd.happen(step)
    if (made % pace.restart === pace.restart / 2) {
      await restarting
      restarting = world.restart(step).then((how) => restarts.push(how))
      restarting.catch(() => undefined)
    }
    await moment(step.chance(0.3) ? step.below(30) : 0)
  }
  await restarting
  await crowd.gather()
  const compactions = await world.compactions()
  const left = `${crowd.heritage.length} left confirmed`
  say(`${operations} edits, ${restarts.join(', ')}, ${left}, ${compactions} compactions`)
  await expectAgreement({ room, place, world, open, crowd }, random)
  say('all the same')
}

const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

onEveryStore((place, store) => {
  testWithSeeds(
    'six people, lines that break and a server that stops and dies end with one document',
    { short: [1, 2], long: 3 },
    async (random, say) => workshop(await place(), loneWorld, random, say),
  )

  if (store !== 'PostgreSQL') return
  testWithSeeds(
    'people spread over two servers, which restart in turn, end with one document',
    { short: [3], long: 2 },
    async (random, say) => workshop(await place(), twinWorld, random, say),
  )
})
