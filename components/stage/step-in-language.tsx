'use client'

import { useTranslations } from 'next-intl'
import { Labelled } from '#components/sections/rows/labelled.tsx'
import { Words } from '#components/sections/rows/words.tsx'
import { instructionKey, type Step } from '#lib/board/agenda.ts'
import type { StageOn } from '#lib/board/stage.ts'
import { limits } from '#lib/limits.ts'

/** A language that is spoken on the board. */
export interface Language {
  code: string
  name: string
}

interface InLanguage {
  step: Step
  number: number
  /** What the step is called, for who hears the field alone. */
  title: string
  language: Language
  face: StageOn | undefined
}

/** A step's title, purpose and instruction in a language other than its writer's. */
export function StepInLanguage(props: InLanguage) {
  const { step, number, language, face } = props
  const t = useTranslations('sessions')
  const key = instructionKey(step.id, language.code)
  return (
    <div>
      <Labelled label={t('titleIn', { language: language.name })}>
        <div lang={language.code}>
          <Words
            text={step.titles[language.code] ?? ''}
            label={t('titleOfIn', { number, language: language.name })}
            prompt={step.title}
            editable={face !== undefined}
            onChange={(text) => face?.titles.set(key, text)}
          />
        </div>
      </Labelled>
      <Labelled label={t('purposeIn', { language: language.name })}>
        <div lang={language.code}>
          <Words
            text={step.purposes[language.code] ?? ''}
            label={t('purposeOfIn', { number, language: language.name })}
            prompt={step.purpose}
            editable={face !== undefined}
            onChange={(text) => face?.purposes.set(key, text)}
          />
        </div>
      </Labelled>
      <Instruction {...props} />
    </div>
  )
}

/** What people are asked to do in a step, in one language. */
export function Instruction({ step, number, title, language, face }: InLanguage) {
  const t = useTranslations('sessions')
  return (
    <Labelled label={t('instructionIn', { language: language.name })}>
      <div lang={language.code}>
        <Words
          text={step.instructions[language.code] ?? ''}
          label={t('instructionOf', { number, title, language: language.name })}
          prompt={t('instruction')}
          editable={face !== undefined}
          onChange={(text) =>
            face?.instructions.set(
              instructionKey(step.id, language.code),
              text.slice(0, limits.instructionLength),
            )
          }
        />
      </div>
    </Labelled>
  )
}
