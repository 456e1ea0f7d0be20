/**
 * Why the server ended a connection. 44xx is final: a y-websocket client stops and says so.
 * 10xx is passing: the client comes back by itself.
 */
export const closeCodes = {
  badFrame: 1007,
  restart: 1012,
  tryLater: 1013,
  signIn: 4401,
  noAccess: 4403,
  noSuchBoard: 4404,
  diverged: 4409,
  tooLarge: 4413,
  reload: 4426,
} as const

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]
