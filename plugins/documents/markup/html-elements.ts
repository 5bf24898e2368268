import { html } from 'parse5'

/** The elements that a browser treats in a way of their own, or that do something by themselves. */
const ELEMENTS: ReadonlySet<string> = new Set([
  ...Object.values<string>(html.TAG_NAMES),
  'audio',
  'canvas',
  'dialog',
  'fencedframe',
  'portal',
  'slot',
  'video',
])

/** Tells whether HTML has an element of this name. */
export function isKnownElement(name: string): boolean {
  return ELEMENTS.has(name)
}

/** Tells whether a tag of this name may do something in a browser; custom elements may. */
export function isActiveElement(name: string): boolean {
  return ELEMENTS.has(name) || name.includes('-')
}
