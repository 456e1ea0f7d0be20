const digits = '0123456789abcdefghijklmnopqrstuv'

/**
 * A fresh random id of 80 bits in 16 characters that may stand in addresses and room names. Not
 * `crypto.randomUUID`: browsers have that over https only, and a workshop may run on a local network.
 */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => digits[byte & 31]).join('')
