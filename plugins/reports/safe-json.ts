/** Characters that a terminal or a log acts on instead of showing them. */
const UNSAFE = /[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]--\n]|(?<=#)#(?=(?:vso|teamcity)?\[)/gv

/**
 * Writes JSON that is safe to print. Hidden characters are written as escapes, so the values stay
 * the same.
 */
export function safeJson(value: unknown): string {
  return `${escapeUnsafe(JSON.stringify(value, null, 2))}\n`
}

/** Writes JSON that is safe to print, and stays inert where somebody pastes it into a page. */
export function inertJson(value: unknown): string {
  return safeJson(value).replaceAll('<', '\\u003c')
}

/** Writes the hidden characters of a JSON text as escapes. */
export function escapeUnsafe(json: string): string {
  return json.replace(UNSAFE, escapeOf)
}

function escapeOf(text: string): string {
  return text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
