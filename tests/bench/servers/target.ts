/** Where and how the clients of a bench reach a server. */
export interface Target {
  /** A WebSocket address; y-websocket's clients put the room's name behind it. */
  url: string
  client: 'y-websocket' | 'hocuspocus'
  /** Cookie headers, one for each person who may write; clients take them in turn. */
  cookies: readonly string[]
  /** False for a server that does not have a document for those who join. */
  keeps: boolean
}
