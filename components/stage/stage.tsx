'use client'

import { AttendanceKeeper } from './attendance-keeper.tsx'
import { Deputy } from './deputy.tsx'
import { Door } from './door.tsx'
import { Follower } from './follower.tsx'
import { Landing } from './landing.tsx'
import { MessageBar } from './message-bar.tsx'
import { Spotlight } from './spotlight.tsx'
import { StageNow } from './stage-now.tsx'
import { StepAlarm } from './step-alarm.tsx'

/** What a session shows and does on every page of a board. */
export function Stage() {
  return (
    <>
      <StageNow />
      <Deputy />
      <Door />
      <MessageBar />
      <Follower />
      <Spotlight />
      <Landing />
      <StepAlarm />
      <AttendanceKeeper />
    </>
  )
}
