import type { Place } from '../../basics/place.ts'
import { count } from '../../basics/wording.ts'
import type { Heading, ParsedDocument } from '../../documents/model/document.ts'
import type { ImportContext, ImportNote } from './imported.ts'
import { withoutOdd } from './plain-text.ts'
import { changesOf } from './prose-changes.ts'
import { type Change, changed } from './text-changes.ts'

/** The prose of a source file: the lines from `firstLine` on. */
export interface SourceProse {
  /** The name of the document, for notes: `0007-use-yaml`. */
  readonly name: string
  /** The source file, for notes. */
  readonly file: string
  readonly text: string
  /** The line of the file on which the prose begins. */
  readonly firstLine: number
  /** Returns what a link to this relative address leads to now; undefined when nothing does. */
  readonly addressOf: (address: string, use: 'link' | 'image') => string | undefined
}

/** Prose that a check accepts, and notes about what was changed for that. */
export interface Prose {
  readonly text: string
  readonly headings: readonly Heading[]
  readonly notes: readonly ImportNote[]
}

/** The most times that prose is changed before it is left out. */
const MOST_ROUNDS = 6
/** The lines above the prose in a text that is parsed. */
const HEAD = '---\ntitle: T\n---\n'
const HEAD_LINES = 3

interface Work {
  readonly source: SourceProse
  readonly lines: readonly string[]
  readonly headings: readonly Heading[]
  readonly notes: readonly ImportNote[]
  /** The addresses that were written here, which lead to new documents. */
  readonly written: ReadonlySet<string>
  readonly state: 'open' | 'done' | 'refused'
}

/**
 * Makes prose of other projects acceptable, all of it together. Prose is parsed as a check parses
 * it; where it is refused, its lines become plain text. Relative links lead to where their target
 * is now, or become text. No line is added or removed, so places stay.
 */
export async function acceptableProse(
  sources: readonly SourceProse[],
  { parse }: Pick<ImportContext, 'parse'>,
): Promise<readonly Prose[]> {
  let works = sources.map(begun)
  for (let round = 0; round < MOST_ROUNDS && works.some(isOpen); round += 1) {
    const files = works.map(({ lines }, at) => {
      return { path: `content/process/${at}.md`, text: HEAD + lines.join('\n') }
    })
    const open = works.map(isOpen)
    const parsed = (await parse(files.filter((_, at) => open[at]))).values()
    works = works.map((work) => {
      const document = isOpen(work) ? parsed.next().value : undefined
      return document ? next(work, document) : work
    })
  }
  return works.map(({ source, lines, headings, notes, state }) => {
    if (state === 'done') return { text: lines.join('\n').trim(), headings, notes }
    return { text: LEFT_OUT, headings: [], notes: [leftOut(source)] }
  })
}

const LEFT_OUT = 'The text of the source cannot be shown here.'

function isOpen({ state }: Work): boolean {
  return state === 'open'
}

function begun(source: SourceProse): Work {
  const clean = withoutOdd(source.text)
  const odd = clean === source.text ? 0 : differences(source.text, clean)
  const place = at(source.firstLine, 1)
  const message = `${source.name}: ${count(odd, 'character')} that nobody sees became blanks.`
  const notes = odd > 0 ? [{ message, place, file: source.file }] : []
  return {
    source,
    lines: clean.split(/\r?\n|\r/),
    headings: [],
    notes,
    written: new Set(),
    state: 'open',
  }
}

function differences(a: string, b: string): number {
  let differing = 0
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) differing += 1
  return differing
}

function next(work: Work, document: ParsedDocument): Work {
  const { source, lines } = work
  const { headings } = document.outline
  if (document.findings.some(({ rule }) => rule === 'unparsable'))
    return { ...work, state: 'refused' }
  const { addressOf } = source
  const context = { lines, above: HEAD_LINES, addressOf, written: work.written }
  const changes = changesOf(document, context)
  if (changes.length === 0) return { ...work, headings, state: 'done' }
  const written = changes.flatMap(({ text, why }) => (text && why === undefined ? [text] : []))
  const notes = changes.flatMap((change) => noteOf(change, source))
  return {
    ...work,
    lines: changed(lines, changes),
    headings,
    notes: [...work.notes, ...notes],
    written: new Set([...work.written, ...written]),
  }
}

function noteOf({ why, line, column }: Change, { name, file, firstLine }: SourceProse) {
  if (why === undefined) return []
  return [{ message: `${name}: ${why}.`, place: at(firstLine + line, column), file }]
}

function leftOut({ name, file, firstLine }: SourceProse): ImportNote {
  return {
    message: `${name}: the text is left out, a check refuses it.`,
    place: at(firstLine, 1),
    file,
  }
}

function at(line: number, column: number): Place {
  return { line, column, endLine: line, endColumn: column }
}
