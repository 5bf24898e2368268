/**
 * A flag of a region, such as England or Texas: a black flag, letters as tags, and a closing tag.
 */
const REGION = String.raw`\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}`

/**
 * One emoji. It allows a variation selector, because phones add and omit them where they should
 * not.
 */
const ONE = String.raw`(?:${REGION}|\p{RGI_Emoji}|\p{ExtPict}\p{EMod}?)(?:(?<![\ufe0e\ufe0f])[\ufe0e\ufe0f])?`

/**
 * The source of a pattern for whole emoji, also joined ones. It is text and not a literal, because
 * compiling it takes as long as reading a hundred documents, and most runs never need it.
 */
export const EMOJI = String.raw`${ONE}(?:\u200d${ONE})*`
