/** Mermaid's own, which a diagram cannot raise. */
export const MOST_CHARACTERS = 50_000
export const MOST_EDGES = 500

/**
 * How long one diagram may take, in milliseconds: many times what the largest takes that
 * `amount.ts` lets pass, so that a busy machine says the same.
 */
export const LONGEST = 60_000

/** How wide and how high a picture may be, in pixels. */
export const LARGEST_PICTURE = 50_000

/** Stands for a picture's own name, which is not known until its page is written. */
export const NAME = '\ue000'
