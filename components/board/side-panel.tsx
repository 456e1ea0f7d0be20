'use client'

import { Tabs } from '@base-ui/react/tabs'
import { BookOpen, MessageSquare, PanelRightClose, PanelRightOpen } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useLayoutEffect } from 'react'
import { createPortal } from 'react-dom'
import { useCommenting, useComments } from '#components/comments/comments-context.tsx'
import { CommentsSheet } from '#components/comments/comments-sheet.tsx'
import { CommentsTab } from '#components/comments/comments-tab.tsx'
import { CommentsPanel } from '#components/comments/lazy-panel.tsx'
import { useOpenComments, useWide } from '#components/comments/use-open-comments.ts'
import { buttonClass } from '#components/ui/button.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { useFrame } from './board-frame.tsx'

const tabClass =
  'flex min-h-11 items-center gap-1.5 border-b-2 border-transparent px-1 font-semibold text-soft hover:text-ink data-[active]:border-accent data-[active]:text-ink'

/**
 * The one panel beside the work, with the comments and, on some pages, a text to read: a column on a
 * wide page, which can be closed, and sheets on a narrower one, opened from the bottom bar.
 */
export function SidePanel({ title, children }: { title?: string; children?: ReactNode }) {
  const t = useTranslations('board')
  const c = useTranslations('comments')
  const { panelOpen, setPanelOpen, bottomSlot } = useFrame()
  const { store } = useCommenting()
  const chosen = useComments(({ tab }) => tab)
  const openComments = useOpenComments()
  const hasText = title !== undefined
  // On a narrower page the comments are in their sheet alone.
  const isWide = useWide()
  useLayoutEffect(() => {
    if (!hasText) return
    store.change(({ pagePanels }) => ({ pagePanels: pagePanels + 1 }))
    return () => store.change(({ pagePanels }) => ({ pagePanels: pagePanels - 1 }))
  }, [hasText, store])
  const tab = hasText ? chosen : 'comments'
  // A page without a text keeps to itself until somebody wants to see its comments.
  const isOpen = panelOpen && (hasText || chosen === 'comments')
  const open = (next: 'page' | 'comments') => {
    setPanelOpen(true)
    store.change(() => ({ tab: next }))
  }
  const close = () => {
    setPanelOpen(false)
    if (!hasText) store.change(() => ({ tab: 'page' }))
  }
  const text = (className: string) =>
    hasText && (
      <Sheet
        title={title}
        close={t('close')}
        trigger={
          <button type="button" className={className}>
            <BookOpen size={18} aria-hidden="true" />
            {title}
          </button>
        }
      >
        {children}
      </Sheet>
    )
  const comments = (className: string, small = false) => (
    <button
      type="button"
      className={`relative ${className}`}
      onClick={() => openComments(() => ({ about: null }))}
    >
      <MessageSquare size={18} aria-hidden="true" />
      <CommentsTab count={small ? 'corner' : 'beside'} />
    </button>
  )
  const bar =
    'flex h-full w-full min-w-0 flex-col items-center justify-center gap-0.5 px-1 text-center text-[0.8125rem] leading-tight font-semibold'
  return (
    <>
      <aside
        aria-label={hasText ? title : c('title')}
        className="side-panel no-print hidden border-l bg-[color-mix(in_srgb,var(--sheet)_60%,var(--paper))] xl:block"
      >
        <div className="sticky top-14 max-h-[calc(100dvh-3.5rem)] overflow-y-auto">
          {isOpen ? (
            <Tabs.Root
              value={tab}
              onValueChange={(next) => open(next)}
              className="w-[22rem] px-6 pt-2 pb-12"
            >
              <div className="sticky top-0 z-10 -mx-6 flex items-center justify-between gap-2 border-b bg-[color-mix(in_srgb,var(--sheet)_60%,var(--paper))] px-6">
                <Tabs.List className="flex gap-x-5">
                  {hasText && (
                    <Tabs.Tab value="page" className={tabClass}>
                      {title}
                    </Tabs.Tab>
                  )}
                  <Tabs.Tab value="comments" className={tabClass}>
                    <CommentsTab />
                  </Tabs.Tab>
                </Tabs.List>
                <button
                  type="button"
                  onClick={close}
                  aria-label={t('closePanel', { title: title ?? c('title') })}
                  className={buttonClass('quiet', 'icon')}
                >
                  <PanelRightClose size={18} aria-hidden="true" />
                </button>
              </div>
              {hasText && (
                <Tabs.Panel value="page" keepMounted className="pt-3 outline-none">
                  <h2 className="sr-only">{title}</h2>
                  {children}
                </Tabs.Panel>
              )}
              <Tabs.Panel value="comments" className="outline-none">
                <h2 className="sr-only">{c('title')}</h2>
                {isWide && <CommentsPanel />}
              </Tabs.Panel>
            </Tabs.Root>
          ) : (
            <div className="grid gap-1 p-2">
              {hasText && (
                <button
                  type="button"
                  onClick={() => open('page')}
                  aria-label={t('openPanel', { title })}
                  className={buttonClass('quiet', 'icon')}
                >
                  <PanelRightOpen size={18} aria-hidden="true" />
                </button>
              )}
              <button
                type="button"
                onClick={() => open('comments')}
                className={`${buttonClass('quiet', 'icon')} relative`}
                title={c('title')}
              >
                <MessageSquare size={18} aria-hidden="true" />
                <CommentsTab count="alone" />
              </button>
            </div>
          )}
        </div>
      </aside>
      <div className="no-print fixed right-6 bottom-6 z-20 hidden gap-2 lg:flex xl:hidden">
        {text(`${buttonClass('plain')} shadow-overlay`)}
        {comments(`${buttonClass('plain')} shadow-overlay`)}
      </div>
      {bottomSlot &&
        createPortal(
          <>
            {text(bar)}
            {comments(bar, true)}
          </>,
          bottomSlot,
        )}
      <CommentsSheet />
    </>
  )
}
