import { factor } from '#lib/board/factor.ts'
import { readTransfers, type TransferView } from '#lib/board/transfer.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'

/** Reads the sheets on which practices of a factor are carried over off the live document. */
export const readFactorTransfers = (
  rooms: Documents,
  board: string,
  factorId: string,
): Promise<TransferView[]> =>
  rooms.read(roomName({ board, section: 'factor', factor: factorId }), (doc) =>
    readTransfers(factor.on(doc)),
  )
