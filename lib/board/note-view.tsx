import { createElement, Fragment, type ReactNode } from 'react'
import { isSafeLink } from './links.ts'
import type { NoteJson } from './rich-text.ts'

/**
 * A note as static HTML, in the editor's own elements and classes: what a page shows before the
 * editor is there, and where there is none. Unknown nodes are passed over, their words are kept.
 */
export function NoteView({ json, placeholder }: { json: NoteJson; placeholder?: string }) {
  const content = json.content ?? []
  if (content.length === 0) {
    return (
      <div className="note-text">
        <p className="is-empty is-editor-empty" data-placeholder={placeholder} />
      </div>
    )
  }
  return <div className="note-text">{content.map(render)}</div>
}

function render(node: NoteJson, index: number): ReactNode {
  const children = (node.content ?? []).map(render)
  switch (node.type) {
    case 'text':
      return (
        <Fragment key={index}>{(node.marks ?? []).reduce<ReactNode>(mark, node.text)}</Fragment>
      )
    case 'hardBreak':
      return <br key={index} />
    case 'horizontalRule':
      return <hr key={index} />
    case 'heading':
      return createElement(node.attrs?.level === 4 ? 'h4' : 'h3', { key: index }, ...children)
    case 'paragraph':
      return <p key={index}>{children.length > 0 ? children : <br />}</p>
    case 'taskList':
      return (
        <ul key={index} data-type="taskList">
          {children}
        </ul>
      )
    case 'taskItem':
      return (
        <li key={index} data-checked={node.attrs?.checked === true}>
          <label>
            <input
              type="checkbox"
              checked={node.attrs?.checked === true}
              disabled
              readOnly
              aria-label={words(node)}
            />
          </label>
          <div>{children}</div>
        </li>
      )
    case 'table':
      return (
        <div key={index} className="tableWrapper">
          <table>
            <tbody>{children}</tbody>
          </table>
        </div>
      )
    case 'tableHeader':
    case 'tableCell': {
      const { colspan, rowspan } = node.attrs ?? {}
      const props = { key: index, colSpan: span(colspan), rowSpan: span(rowspan) }
      return createElement(node.type === 'tableCell' ? 'td' : 'th', props, ...children)
    }
    default: {
      const element = plain[node.type]
      return createElement(element ?? Fragment, { key: index }, ...children)
    }
  }
}

/** Nodes that are one element and nothing more. */
const plain: Record<string, string> = {
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  codeBlock: 'pre',
  tableRow: 'tr',
}

/** Marks that are one element and nothing more. */
const plainMarks: Record<string, string> = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  underline: 'u',
  code: 'code',
}

function mark(inside: ReactNode, { type, attrs }: NonNullable<NoteJson['marks']>[number]) {
  const href = attrs?.href
  if (type === 'link' && typeof href === 'string' && isSafeLink(href)) {
    return (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {inside}
      </a>
    )
  }
  const element = plainMarks[type]
  return element ? createElement(element, null, inside) : inside
}

const span = (value: unknown) => (typeof value === 'number' && value > 1 ? value : undefined)

const words = (node: NoteJson): string => node.text ?? (node.content ?? []).map(words).join(' ')
