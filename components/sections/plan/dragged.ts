/** What is dragged when it is an action: its id. Other things that are dragged on a page are not. */
export const draggedAction = ({ data }: { data: Record<string, unknown> }): string | undefined =>
  typeof data.action === 'string' ? data.action : undefined
