/**
 * The source of a pattern for whole emoji. In a literal it would cost every process, also one that
 * never meets any, as much time as a hundred documents.
 */
export const EMOJI = String.raw`\p{RGI_Emoji}`
