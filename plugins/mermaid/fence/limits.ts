/** Mermaid's own limits, which a diagram cannot raise. */
export const MOST_CHARACTERS = 50_000
export const MOST_EDGES = 500

/**
 * The computing time for one diagram, in milliseconds. It is many times that of the largest diagram
 * that `amount.ts` allows, so that a busy machine gives the same answer.
 */
export const LONGEST = 60_000

/** The largest width and height of a picture, in pixels. */
export const LARGEST_PICTURE = 50_000

/** A placeholder for the picture's own name, which is known when its page is written. */
export const NAME = '\ue000'
