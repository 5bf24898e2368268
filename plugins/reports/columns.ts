import { createRequire } from 'node:module'
import type stringWidth from 'string-width'
import { once } from '../basics/memo.ts'

/** Matches a text of letters that each take one column in every terminal. */
const PLAIN = /^[ -~]*$/

/** Returns the number of columns that a text takes in a terminal. */
export function columnsOf(text: string): number {
  return PLAIN.test(text) ? text.length : measure()(text)
}

/**
 * Loads what knows the width of every letter. It makes large tables when it is loaded, and most
 * reports are plain.
 */
const measure = once(
  (): typeof stringWidth => createRequire(import.meta.url)('string-width').default,
)
