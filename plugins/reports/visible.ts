import { EMOJI } from '../basics/emoji.ts'
import { once } from '../basics/memo.ts'

/**
 * Characters that readers cannot see or that move other text: controls, format characters,
 * bidirectional overrides, zero-width characters, lone surrogates. Emoji are not among them. The
 * second `#` of `##[` is, since GitHub's runner takes a `##[command]` from anywhere in a line, as
 * others take `##vso[` and `##teamcity[`.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
const HIDDEN = [
  String.raw`[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]--[\u{fe0e}\u{fe0f}]]`,
  String.raw`(?<=#)#(?=(?:vso|teamcity)?\[)`,
].join('|')
const emojiOrHidden = once(() => new RegExp(`${EMOJI}|(?<hidden>${HIDDEN})`, 'gv'))
const PLAIN_ASCII = /^[\x20-\x7e]*$/

/** A part of a text. For a hidden character, `shownAs` is the text that is shown instead. */
export interface Stretch {
  readonly text: string
  readonly offset: number
  readonly shownAs?: string
}

/**
 * Returns the text on one line, with hidden characters as escapes: ESC is `\u{1b}`, a line feed
 * `\u{a}`.
 */
export function visible(text: string): string {
  if (isPlain(text)) return text
  return stretches(text)
    .map((stretch) => stretch.shownAs ?? stretch.text)
    .join('')
}

/**
 * Makes text of several lines safe to print: keeps line feeds and tabs, escapes other hidden
 * characters, and lets no line begin like a workflow command. Runners ignore blanks before `::`.
 */
export function visibleLines(text: string): string {
  return text.split('\n').map(visibleLine).join('\n')
}

/** Keeps quoted text on one line, so that its line ends add no lines to a message. */
export function withQuotesOnOneLine(message: string): string {
  return message.replace(/`` .*? ``|`[^`]*`/gs, visible)
}

function visibleLine(line: string): string {
  const shown = line.includes('\t') ? line.split('\t').map(visible).join('\t') : visible(line)
  return withoutCommand(shown)
}

/** Escapes the `::` of a workflow command at the start of a line. */
export function withoutCommand(line: string): string {
  return line.includes('::') ? line.replace(/^(\s*):(?=:)/, '$1\\u{3a}') : line
}

/** Splits a text before and after each hidden character. */
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
