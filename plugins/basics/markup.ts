/**
 * Encodes text for an element, a `<title>` or an attribute in quotes. Readers then see exactly the
 * text.
 */
export function encoded(text: string): Markup {
  return finished(text.replace(SPECIAL, (character) => REFERENCES[character] ?? character))
}

const SPECIAL = /[&<>"']/g

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

declare const FINISHED: unique symbol

/** Finished HTML or SVG. Every text in it is encoded, so a page may hold it as it is. */
export type Markup = string & { readonly [FINISHED]: true }

/**
 * Marks text as finished markup. Only the sanitiser, the code that draws pictures, and caches of
 * their results may call it.
 */
export function finished(text: string): Markup {
  return text as Markup
}
