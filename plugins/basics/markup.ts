/**
 * Text as markup writes it: in an element, in a `<title>`, between the quotes of an attribute. What
 * a reader sees is the text to the letter.
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

/** Finished HTML or SVG, in which every text is encoded: what a page may hold as it is. */
export type Markup = string & { readonly [FINISHED]: true }

/** Says that text is finished. For the sanitiser, the writers of pictures, and what keeps their work. */
export function finished(text: string): Markup {
  return text as Markup
}
