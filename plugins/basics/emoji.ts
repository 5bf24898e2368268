/** England, Texas: a black flag, then the letters of a region as tags, and the tag that ends them. */
const REGION = String.raw`\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}`

/** Phones write a selector of the look after emoji that need none, and leave others out. */
const ONE = String.raw`(?:${REGION}|\p{RGI_Emoji}|\p{ExtPict}\p{EMod}?)(?:(?<![\ufe0e\ufe0f])[\ufe0e\ufe0f])?`

/**
 * The source of a pattern for whole emoji, joined ones included. In a literal it would cost every
 * process, also one that never meets any, as much time as a hundred documents.
 */
export const EMOJI = String.raw`${ONE}(?:\u200d${ONE})*`
