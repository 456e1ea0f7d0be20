import type { Access } from './access.ts'

/** What remains of an access on a board that may be archived: then everybody reads, nobody writes. */
export const whileArchived = (access: Access, archivedAt: string | null): Access =>
  archivedAt !== null && access === 'write' ? 'read' : access
