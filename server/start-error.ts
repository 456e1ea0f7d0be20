/** A reason not to start, in one sentence for the person who started the program. */
export class StartError extends Error {}
