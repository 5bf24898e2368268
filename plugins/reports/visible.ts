import { EMOJI } from '../basics/emoji.ts'
import { once } from '../basics/remembering.ts'

/**
 * Emoji are kept whole. Hidden is what a reader cannot see or what moves other text about: controls,
 * format characters, bidirectional overrides, zero widths, lone surrogates — and the second `#` of
 * `##[`, since GitHub's runner takes a `##[command]` from anywhere in a line.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
const HIDDEN = [
  String.raw`[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]--[\u{fe0e}\u{fe0f}]]`,
  String.raw`(?<=#)#(?=\[|vso\[)`,
].join('|')
const emojiOrHidden = once(() => new RegExp(`${EMOJI}|(?<hidden>${HIDDEN})`, 'gv'))
const PLAIN_ASCII = /^[\x20-\x7e]*$/

/** A stretch of text; `shownAs` is how it is shown when it is hidden. */
export interface Stretch {
  readonly text: string
  readonly offset: number
  readonly shownAs?: string
}

/** The text on one line with nothing hidden in it: ESC is `\u{1b}`, a line's end `\u{a}`. */
export function visible(text: string): string {
  if (isPlain(text)) return text
  return stretches(text)
    .map((stretch) => stretch.shownAs ?? stretch.text)
    .join('')
}

/**
 * Lines of our own sentences that quote others: line ends and tabs stay, nothing else is hidden, and
 * no line begins as a workflow command does. Runners pass over blanks before `::`.
 */
export function visibleLines(text: string): string {
  return text.split('\n').map(visibleLine).join('\n')
}

function visibleLine(line: string): string {
  const shown = line.includes('\t') ? line.split('\t').map(visible).join('\t') : visible(line)
  return withoutCommand(shown)
}

/** The text of a line, whose first sign is not the `::` of a command. */
export function withoutCommand(line: string): string {
  return line.includes('::') ? line.replace(/^(\s*):(?=:)/, '$1\\u{3a}') : line
}

/** Cuts a text where something hidden begins or ends. */
export function stretches(text: string): Stretch[] {
  if (isPlain(text)) return [{ text, offset: 0 }]
  const found: Stretch[] = []
  let end = 0
  for (const { groups, index } of text.matchAll(emojiOrHidden())) {
    const hidden = groups?.['hidden']
    if (hidden === undefined) continue
    if (index > end) found.push({ text: text.slice(end, index), offset: end })
    found.push({ text: hidden, offset: index, shownAs: escapeOf(hidden) })
    end = index + hidden.length
  }
  return end < text.length ? [...found, { text: text.slice(end), offset: end }] : found
}

function isPlain(text: string): boolean {
  return PLAIN_ASCII.test(text) && !text.includes('##')
}

function escapeOf(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`
}
