import { visible } from './visible.ts'

/** Writes text as plain text of Markdown: no character of it has a meaning there or in HTML. */
export function literal(text: string): string {
  const meaning = /[\\`*_[\]<>|~&$@]|:(?=\/\/)|(?<=www)\./gi
  return visible(text).replace(meaning, (each) => `&#${each.charCodeAt(0)};`)
}

/** Writes text in back-ticks as code, and all other text as plain text. */
export function sentence(text: string): string {
  return text
    .split(/(`` .*? ``|`[^`]*`)/)
    .map((part, at) => (at % 2 === 0 ? literal(part) : codeOf(part)))
    .join('')
}

function codeOf(quoted: string): string {
  const text = quoted.startsWith('`` ') ? quoted.slice(3, -3) : quoted.slice(1, -1)
  return `<code>${literal(text)}</code>`
}
