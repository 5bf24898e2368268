/** Mermaid's own, which a diagram cannot raise. */
export const MOST_CHARACTERS = 50_000
export const MOST_EDGES = 500

/** How long one diagram may take, in milliseconds. */
export const LONGEST = 20_000

/** Stands for a picture's own name, which is not known until its page is written. */
export const NAME = '\ue000'
