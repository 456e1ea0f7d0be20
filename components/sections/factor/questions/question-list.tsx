'use client'

import '#components/richtext/note.css'
import type { Editor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { UndoButtons } from '#components/board/undo-buttons.tsx'
import { useLive } from '#components/board/use-live.ts'
import { useReady, useRoom, useRoomState } from '#components/board/use-room.ts'
import { CommentButton } from '#components/comments/comment-button.tsx'
import { CityProgress } from '#components/sections/city-progress.tsx'
import { RowMenu } from '#components/sections/rows/row-menu.tsx'
import { MadeLinks } from '#components/trace/came-of.tsx'
import { MakeItems } from '#components/trace/make-items.tsx'
import { useCame } from '#components/trace/use-came.ts'
import { useMake } from '#components/trace/use-make.ts'
import { delegations } from '#lib/access/access.ts'
import type { KeyFactor } from '#lib/benchmark/benchmark.ts'
import { type Answers, progressOf, readAnswers } from '#lib/board/answers.ts'
import { factor } from '#lib/board/factor.ts'
import { limits } from '#lib/limits.ts'
import { AnswerOf } from './answer-of.tsx'

type Question = KeyFactor['questions'][number]

/** The guiding questions of a key factor with both cities' answers side by side, live. */
export function QuestionList({
  room,
  factorId,
  language,
  questions,
  now,
  mayWrite,
}: {
  room: string
  factorId: string
  /** The language that the questions are in. */
  language: string | undefined
  questions: readonly Question[]
  /** The answers as the page was made: shown until the live ones are there. */
  now: Record<string, Answers>
  mayWrite: boolean
}) {
  const t = useTranslations('questions')
  const { me } = useBoard()
  const sourceOf = (id: string) => ({ kind: 'question', factor: factorId, id }) as const
  const connection = useRoom(room)
  const { state } = useRoomState(connection)
  const ready = useReady(connection)
  const doc = ready ? connection?.doc : undefined
  const read = useCallback(
    (live: Doc) => {
      const face = factor.on(live)
      return Object.fromEntries(questions.map(({ id }) => [id, readAnswers(face, id)]))
    },
    [questions],
  )
  const answers = useLive(doc, read, now)
  const [came, make] = [useCame(), useMake()]
  const [editor, setEditor] = useState<Editor | null>(null)
  // A city's people answer for their own city; who belongs to neither may write for both.
  // The controls stand there from the beginning, so that nothing moves when they can be used.
  const editable = mayWrite && state !== 'read-only' && state !== 'reload'
  const done = progressOf(questions, (id) => answers[id] ?? missing(id))
  return (
    <section aria-label={t('title')} className="@container mt-5">
      <CityProgress words={(of) => t('progress', { done: done[of], total: questions.length })}>
        {editable && ready && connection && <UndoButtons section={factor} doc={connection.doc} />}
      </CityProgress>
      <ol className="mt-4 divide-y border-y">
        {questions.map((question, index) => (
          <li key={question.id} id={question.id} className="scroll-mt-20 py-6">
            <div className="flex items-start gap-2">
              <h2
                lang={language}
                className="flex min-w-0 flex-1 gap-3 font-serif text-lg leading-snug font-semibold"
              >
                <span className="min-w-5 text-soft tabular-nums">{index + 1}</span>
                {question.text}
              </h2>
              <span className="-mt-1">
                <CommentButton
                  anchor={{ on: 'question', factor: factorId, id: question.id }}
                  name={question.text}
                />
              </span>
              {editable && make.action && (
                <span className="no-print -my-1">
                  <RowMenu label={t('questionMenu', { number: index + 1 })}>
                    <MakeItems
                      make={make}
                      name={question.text.slice(0, limits.itemLength)}
                      source={sourceOf(question.id)}
                      city={undefined}
                    />
                  </RowMenu>
                </span>
              )}
            </div>
            <div className="mt-2 empty:hidden @[40rem]:pl-8">
              <MadeLinks made={came(sourceOf(question.id))} />
            </div>
            <div className="mt-4 grid gap-x-8 gap-y-6 @[40rem]:grid-cols-2 @[40rem]:pl-8">
              {delegations.map((of) => (
                <AnswerOf
                  key={of}
                  of={of}
                  factorId={factorId}
                  question={question}
                  make={make}
                  came={came}
                  answer={(answers[question.id] ?? missing(question.id))[of]}
                  connection={ready ? connection : undefined}
                  editable={editable && (me.delegation ?? of) === of}
                  editor={editor}
                  onEditor={setEditor}
                />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function missing(question: string): never {
  throw new Error(`no answers were read for the question ${question}`)
}
