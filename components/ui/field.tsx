'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { useTold } from './form.tsx'
import { inputClass } from './input-class.ts'

export { inputClass }

interface Labelled {
  name: string
  label: ReactNode
  /** What helps to fill it in, under the label. */
  hint?: ReactNode
  optional?: boolean
}

/** A labelled line to type into. Its name is that of the form's field. */
export function TextField({
  label,
  hint,
  optional,
  className,
  ...input
}: Labelled & Omit<ComponentProps<'input'>, 'name'>) {
  const field = useField(input.name, hint)
  return (
    <Labelling {...field} {...{ label, hint, optional, className }}>
      <input {...field.input} required={!optional} {...input} className={inputClass} />
    </Labelling>
  )
}

/** A labelled box for several lines. */
export function LongField({
  label,
  hint,
  optional,
  className,
  ...input
}: Labelled & Omit<ComponentProps<'textarea'>, 'name'>) {
  const { input: field, ...labelling } = useField(input.name, hint)
  const { id, 'aria-invalid': invalid, 'aria-describedby': described } = field
  const about = { id, 'aria-invalid': invalid, 'aria-describedby': described }
  return (
    <Labelling {...labelling} {...{ label, hint, optional, className }}>
      <textarea {...about} required={!optional} {...input} className={`${inputClass} py-2`} />
    </Labelling>
  )
}

/** A labelled choice of one. */
export function ChoiceField({
  label,
  hint,
  optional,
  className,
  children,
  ...input
}: Labelled & Omit<ComponentProps<'select'>, 'name'>) {
  const field = useField(input.name, hint)
  return (
    <Labelling {...field} {...{ label, hint, optional, className }}>
      <select {...field.input} {...input} className={inputClass}>
        {children}
      </select>
    </Labelling>
  )
}

/** A box to tick, with its label beside it. */
export function TickField({
  label,
  hint,
  className,
  ...input
}: Labelled & Omit<ComponentProps<'input'>, 'name' | 'type'>) {
  const field = useField(input.name, hint)
  return (
    <div className={clsx('flex items-start gap-3', className)}>
      <input
        type="checkbox"
        {...field.input}
        {...input}
        className="mt-1 size-5 shrink-0 accent-[var(--accent)]"
      />
      <div>
        <label htmlFor={field.id} className="font-semibold">
          {label}
        </label>
        <Hint {...field} hint={hint} />
      </div>
    </div>
  )
}

/** Several fields that belong together. */
export function FieldGroup({
  title,
  children,
  className,
}: {
  title: ReactNode
  children: ReactNode
  className?: string
}) {
  return (
    <fieldset className={clsx('grid min-w-0 gap-4', className)}>
      <legend className="mb-3 font-serif text-xl font-semibold">{title}</legend>
      {children}
    </fieldset>
  )
}

interface Field {
  id: string
  hintId: string
  problemId: string
  problem: string | undefined
  input: ComponentProps<'input'> & ComponentProps<'select'>
}

function useField(name: string, hint: ReactNode): Field {
  const id = useId()
  const told = useTold()
  const problem = told.field === name ? told.problem : told.others?.[name]
  const [hintId, problemId] = [`${id}-hint`, `${id}-problem`]
  const described = [hint ? hintId : '', problem ? problemId : ''].filter(Boolean).join(' ')
  const input = {
    id,
    'aria-invalid': problem !== undefined || undefined,
    'aria-describedby': described || undefined,
  }
  return { id, hintId, problemId, problem, input }
}

function Labelling({
  label,
  hint,
  optional,
  className,
  children,
  ...field
}: Pick<Labelled, 'label' | 'hint' | 'optional'> &
  Omit<Field, 'input'> & { className: string | undefined; children: ReactNode; input?: unknown }) {
  const t = useTranslations('form')
  return (
    <div className={clsx('grid min-w-0 content-start gap-1.5', className)}>
      <label htmlFor={field.id} className="font-semibold">
        {label}
        {optional && <span className="ml-2 font-normal text-soft">{t('optional')}</span>}
      </label>
      {children}
      <Hint {...field} hint={hint} />
    </div>
  )
}

function Hint({
  hint,
  hintId,
  problem,
  problemId,
}: { hint: ReactNode } & Pick<Field, 'hintId' | 'problem' | 'problemId'>) {
  return (
    <>
      {hint && (
        <p id={hintId} className="text-[0.9375rem] text-soft">
          {hint}
        </p>
      )}
      {problem && (
        <p id={problemId} className="text-[0.9375rem] font-semibold text-bad">
          {problem}
        </p>
      )}
    </>
  )
}
