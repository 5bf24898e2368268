import { alternatives, code, count } from '../../basics/wording.ts'
import type { IdMention, LinkMention } from '../../documents/model/document.ts'
import type { Resolution } from './resolution.ts'

/** The most names of an ambiguous `inv:` link that are listed. */
export const MOST_CHOICES = 8

/**
 * Says that an `inv:` link means several names, and how to write each. Returns undefined for any
 * other link.
 */
export function ambiguity(
  mention: IdMention | LinkMention,
  resolution: Resolution,
): string | undefined {
  if (resolution.type !== 'inventory' || mention.type === 'id') return undefined
  const { choices } = resolution
  if (choices.length < 2) return undefined
  const shown = choices.slice(0, MOST_CHOICES)
  const more = choices.length > shown.length ? 'more than ' : ''
  const names = `${more}${count(shown.length, 'name')}`
  return `${code(mention.url)} means ${names}; write ${alternatives(shown)}.`
}
