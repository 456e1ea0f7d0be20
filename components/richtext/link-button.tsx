'use client'

import { Popover } from '@base-ui/react/popover'
import { Toolbar } from '@base-ui/react/toolbar'
import { type Editor, useEditorState } from '@tiptap/react'
import { ExternalLink, Link2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { fullAddress, isSafeLink } from '#lib/board/links.ts'
import { toolClass } from './tool-class.ts'

/** Makes, changes, opens and removes a link. */
export function LinkButton({ editor }: { editor: Editor | null }) {
  const t = useTranslations('editor')
  const id = useId()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      can: current?.isEditable ?? false,
      href: (current?.getAttributes('link').href as string | undefined) ?? '',
    }),
  })
  const href = state?.href ?? ''
  const onOpenChange = (next: boolean) => {
    setTyped(href)
    setWrong(false)
    setOpen(next)
  }
  const finish = () => {
    setOpen(false)
    editor?.commands.focus()
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    const address = fullAddress(typed)
    if (!editor || !address) return setWrong(true)
    const chain = editor.chain().focus()
    if (editor.state.selection.empty && !href) {
      chain.insertContent({
        type: 'text',
        text: typed.trim(),
        marks: [{ type: 'link', attrs: { href: address } }],
      })
    } else chain.extendMarkRange('link').setLink({ href: address })
    chain.run()
    setOpen(false)
  }
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger
        render={
          <Toolbar.Button
            className={toolClass}
            aria-label={t('tools.link')}
            aria-pressed={href !== ''}
            disabled={!state?.can}
          />
        }
      >
        <Link2 size={18} aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} className="z-50">
          <Popover.Popup className="w-80 max-w-[calc(100vw-2rem)] rounded-xl border border-line bg-raised p-4 shadow-overlay">
            <form onSubmit={save}>
              <label htmlFor={id} className="font-semibold">
                {t('linkAddress')}
              </label>
              <input
                id={id}
                value={typed}
                onChange={(event) => {
                  setTyped(event.target.value)
                  setWrong(false)
                }}
                inputMode="url"
                autoComplete="off"
                aria-invalid={wrong}
                aria-describedby={wrong ? `${id}-wrong` : undefined}
                className="mt-1.5 block min-h-11 w-full rounded-lg border border-edge bg-sheet px-3"
              />
              {wrong && (
                <p id={`${id}-wrong`} role="alert" className="mt-1.5 text-[0.9375rem] text-bad">
                  {t('linkWrong')}
                </p>
              )}
              <div className="mt-3 flex flex-wrap gap-2">
                <button type="submit" className={buttonClass('primary', 'small')}>
                  {t('linkSave')}
                </button>
                {href && (
                  <button
                    type="button"
                    className={buttonClass('plain', 'small')}
                    onClick={() => {
                      editor?.chain().extendMarkRange('link').unsetLink().run()
                      finish()
                    }}
                  >
                    {t('linkRemove')}
                  </button>
                )}
                {href && isSafeLink(href) && (
                  <a
                    href={href}
                    target="_blank"
                    rel="noopener noreferrer"
                    className={buttonClass('quiet', 'small')}
                  >
                    <ExternalLink size={16} aria-hidden="true" />
                    {t('linkOpen')}
                  </a>
                )}
              </div>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
