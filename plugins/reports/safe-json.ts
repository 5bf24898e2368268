/** Whatever a terminal or a log would act on rather than show. */
const UNSAFE = /[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]--\n]|(?<=#)#(?=\[|vso\[)/gv

/** JSON that is safe to print: what is hidden in a value is written as its escape, and stays its value. */
export function safeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(UNSAFE, escapeOf)}\n`
}

function escapeOf(text: string): string {
  return text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
