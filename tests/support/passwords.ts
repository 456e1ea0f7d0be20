/** A password that the rules accept. */
export const goodPassword = 'veertien gele ballonnen'
