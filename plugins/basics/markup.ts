/**
 * Text as markup writes it: in an element, in a `<title>`, between the quotes of an attribute. What
 * a reader sees is the text to the letter.
 */
export function encoded(text: string): string {
  return text.replace(SPECIAL, (character) => REFERENCES[character] ?? character)
}

const SPECIAL = /[&<>"']/g

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
