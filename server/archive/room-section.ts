import { actors } from '#lib/board/actors.ts'
import { assessment, ownAssessment } from '#lib/board/assessment.ts'
import { comments } from '#lib/board/comments.ts'
import { context } from '#lib/board/context.ts'
import { factor } from '#lib/board/factor.ts'
import { plan } from '#lib/board/plan.ts'
import { signOff } from '#lib/board/sign-off.ts'
import { stage } from '#lib/board/stage.ts'
import { votes } from '#lib/board/votes.ts'
import { parseRoomName } from '#lib/sync/room-name.ts'

/** The section that a room of an archive holds, or undefined where no archive has such a room. */
export function sectionOfRoom(room: string) {
  const found = parseRoomName(`board/${room}`)
  switch (found?.section) {
    case 'factor':
      return factor
    case 'context':
      return context
    case 'assessment':
      return found.of ? ownAssessment : assessment
    case 'actors':
      // What a city keeps about actors for itself is in no version.
      return found.of ? undefined : actors
    case 'plan':
      return plan
    case 'sign-off':
      return signOff
    case 'comments':
      return comments
    case 'votes':
      return votes
    case 'stage':
      return stage
    default:
      return undefined
  }
}
