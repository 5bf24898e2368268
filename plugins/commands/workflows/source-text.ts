import { code } from '../../basics/wording.ts'

/** Matches characters that end a string, or that a reader of the file does not see. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{DI}]/gv

/** Writes text as a string of JavaScript, in single quotes and on one line. */
export function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(UNSEEN, (one) => `\\u{${hex(one)}}`)}'`
}

/** Matches text that every YAML reader takes for this text. */
const PLAIN = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z][\w./-]*$/i

/** Writes text as a scalar of YAML, on one line: plain where that is safe, or in double quotes. */
export function yamlText(text: string): string {
  if (PLAIN.test(text)) return text
  return `"${text.replace(/[\\"]/g, '\\$&').replace(UNSEEN, (one) => `\\U${hex(one, 8)}`)}"`
}

function hex(character: string, digits = 1): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(digits, '0')
}

/** Writes a path as a pattern that matches it. A star in it matches one character, not many. */
export function patternOf(path: string): string {
  return path.replaceAll('*', '?')
}

/**
 * Throws when the path of a project holds a variable. Workflows and editors replace `${…}` wherever
 * it stands, and no quotes keep them from it.
 */
export function refuseVariables(folder: string): void {
  if (!folder.includes('${')) return
  throw new Error(
    `Cannot write a workflow for ${code(folder)}: \`${'$'}{\` begins a variable there; rename the folder.`,
  )
}
