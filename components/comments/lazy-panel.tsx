'use client'

import dynamic from 'next/dynamic'
import { Opening } from './opening.tsx'

/** The comments, fetched when somebody first wants to see them. */
export const CommentsPanel = dynamic(
  () => import('./comments-panel.tsx').then((module) => module.CommentsPanel),
  { ssr: false, loading: () => <Opening /> },
)
