import { resolve } from 'node:path'
import type { Finding, Fix } from '../basics/finding.ts'
import { offsetsOf } from '../basics/place.ts'
import { decodeText } from '../documents/text/decoding.ts'
import { readBytes } from '../outside/files/disk.ts'
import { writeFiles } from '../outside/files/written-files.ts'

/** The changes to a project's files. */
export interface AppliedFixes {
  readonly edits: number
  readonly files: readonly string[]
}

/**
 * Applies the fixes of findings, each only if the text is still the one that was checked. Every
 * file is written whole or not at all. Files of other roots are left alone.
 */
export function applyFixes(root: string, findings: readonly Finding[]): AppliedFixes {
  const changes = new Map<string, string>()
  let edits = 0
  const fixes = findings.flatMap(({ file, fix, root: other }) =>
    fix && other === undefined ? [{ ...fix, file: fix.file ?? file }] : [],
  )
  for (const [file, here] of Map.groupBy(fixes, (fix) => fix.file)) {
    const text = textOf(resolve(root, file))
    if (text === undefined) continue
    const edited = edit(text, here)
    if (edited.edits === 0) continue
    changes.set(file, edited.text)
    edits += edited.edits
  }
  writeFiles(root, changes)
  return { edits, files: [...changes.keys()] }
}

interface Edited {
  readonly text: string
  readonly edits: number
}

/** Applies fixes to a text, from its end to its beginning, so that no fix moves another. */
export function edit(text: string, fixes: readonly Fix[]): Edited {
  const offsets = offsetsOf(text)
  const spans = fixes.flatMap(({ place, was, text: replacement }) => {
    const span = offsets(place)
    if (!span || text.slice(...span) !== was) return []
    return [{ start: span[0], end: span[1], replacement, count: 1 }]
  })
  let edited = text
  let limit = Number.POSITIVE_INFINITY
  let edits = 0
  const all = withLongerLists(spans, text)
  for (const { start, end, replacement, count } of all.sort((a, b) => b.start - a.start)) {
    if (end > limit) continue
    edited = edited.slice(0, start) + replacement + edited.slice(end)
    limit = start
    edits += count
  }
  return { text: edited, edits }
}

interface Span {
  readonly start: number
  readonly end: number
  readonly replacement: string
  /** The number of fixes that it makes. */
  readonly count: number
}

/** Makes one edit of those that add elements after the same element of a list. */
function withLongerLists(spans: readonly Span[], text: string): Span[] {
  const alike = Map.groupBy(spans, ({ start, end }) => `${start}-${end}`)
  return [...alike.values()].flatMap((group) => {
    const [first] = group
    if (!first || group.length === 1) return group
    const was = text.slice(first.start, first.end)
    const added = group.map(({ replacement }) => replacement.slice(was.length))
    const isList = group.every(
      ({ replacement }, at) => replacement.startsWith(was) && ELEMENT.test(added[at] ?? ''),
    )
    if (!isList) return group
    return { ...first, replacement: was + [...new Set(added)].join(''), count: group.length }
  })
}

/** Matches an element that follows another, on the same line or the next. */
const ELEMENT = /^(?:, |\r?\n\s*- )/

/**
 * Returns the text of a file, or undefined when it is not UTF-8 and writing it again would damage
 * it.
 */
function textOf(file: string): string | undefined {
  const decoded = decodeText(readBytes(file))
  return 'text' in decoded ? decoded.text : undefined
}
