import { MessageError } from '../../basics/message-error.ts'
import { count, firstLines } from '../../basics/wording.ts'
import { BROKEN_CLASS } from './shown-link.ts'

/**
 * Matches an `a` or `span` tag. It may be of any length, and a title may hold any character but its
 * quote.
 */
const TAG = /<(?:a|span)(?:\s+[^\s"=<>/]+(?:="[^"]*")?)*\s*>/g

/** Returns the reasons of broken links in a built page, as their marks name them. */
export function brokenMarksIn(html: string): readonly string[] {
  if (!html.includes(BROKEN_CLASS)) return []
  return [...html.matchAll(TAG)]
    .filter(([tag]) => MARK.test(tag))
    .map(([tag]) => decoded(/\stitle="([^"]*)"/.exec(tag)?.[1] ?? ''))
}

const MARK = new RegExp(`\\s(?:class|href)="(?:[^"]*[\\s#])?${BROKEN_CLASS}(?:\\s[^"]*)?"`)

const MOST_SHOWN = 20

/** Throws an error that lists pages and reasons, if there are any. */
export function refuseMarks(marks: readonly (readonly [page: string, reason: string])[]): void {
  if (marks.length === 0) return
  const title = `${count(marks.length, 'link')} to nowhere:`
  const rows = marks.map(([page, reason]) => `  ${page}: ${reason}`)
  throw new MessageError([title, ...firstLines(rows, MOST_SHOWN)].join('\n'))
}

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>' }

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|quot|lt|gt));/gi,
    (all, hex, ten, name) => {
      if (name !== undefined) return CHARACTERS[String(name).toLowerCase()] ?? all
      const character = Number.parseInt(hex ?? ten, hex === undefined ? 10 : 16)
      return character <= 0x10ffff ? String.fromCodePoint(character) : all
    },
  )
}
