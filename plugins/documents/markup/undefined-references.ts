import type { Nodes } from 'mdast'
import { code, didYouMean } from '../../basics/wording.ts'
import type { Source } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import { spanOf } from '../model/tree.ts'
import { proseOf } from './prose.ts'

/** Nodes that hold words, and whose words are looked through as a whole. */
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])

/** A quick test that matches every text with a part of a reference. */
const HINT = /\]\[|\[\^/

/**
 * Matches `[text][label]` and `[text][]`. After a letter or another bracket it is an index, as in
 * `a[i][j]`.
 */
const LINK =
  /(?<![\\\]\p{L}\p{N}_)])\[(?!\^)((?:[^[\]\\]|\\.){1,300})\]\[((?:[^[\]\\]|\\.){0,300})\](?![[(])/gu

/**
 * Matches `[^label]`, but no class of characters, as in `[^a-z]+`. A single letter counts only
 * right after a word.
 */
const NOTE =
  /(?<![\\(/^])\[\^(\d|[\p{L}\p{N}_-]{2,100}|(?<=[\p{L}\p{N}.,;!?)]\[\^)\p{L})\](?![+*?{(:])/gu

/** The most references whose label is guessed, since each is compared with all labels. */
const MOST_GUESSES = 50
const MOST_COMPARED = 200_000

interface Reference {
  readonly label: string
  readonly isNote: boolean
  /** The offsets in the file. */
  readonly start: number
  readonly end: number
}

/** Collects references without a definition, which a page shows as brackets. */
export function collectUndefined(source: Source) {
  const found: Reference[] = []
  const labels: string[] = []
  const notes: string[] = []
  return {
    add(node: Nodes) {
      if (node.type === 'definition') labels.push(node.label ?? node.identifier)
      if (node.type === 'footnoteDefinition') notes.push(node.label ?? node.identifier)
      if (!BLOCKS.has(node.type) || !hasHint(node)) return
      const [offset, end] = spanOf(node)
      const written = source.text.slice(offset, end)
      for (const each of referencesIn(proseOf(node, source), written)) {
        found.push({ ...each, start: offset + each.start, end: offset + each.end })
      }
    },
    faults(): readonly Fault[] {
      const compared = Math.max(labels.length, notes.length, 1)
      const guesses = Math.min(MOST_GUESSES, MOST_COMPARED / compared)
      return found.map(({ label, isNote, start, end }, at): Fault => {
        const nearest = at < guesses ? meant : () => '.'
        const message = isNote
          ? `Cannot find the footnote ${code(`[^${label}]`)}${nearest(label, notes, '^')}`
          : `Cannot find the definition of ${code(`[${label}]`)}${nearest(label, labels, '')}`
        const way = isNote ? `[^${label}]: …` : `[${label}]: address`
        const help = `Define it with ${code(way)}, or write \`\\[\` for the sign.`
        return {
          rule: 'undefined-reference',
          message,
          help,
          place: source.places.between(start, end),
        }
      })
    },
  }
}

function meant(label: string, known: readonly string[], mark: string): string {
  return didYouMean(
    `[${mark}${label}]`,
    known.map((each) => `[${mark}${each}]`),
  )
}

/** Says whether a text of a node, at any depth of emphasis, could hold a reference. */
function hasHint(node: Nodes): boolean {
  if (node.type === 'text') return HINT.test(node.value)
  return 'children' in node && node.children.some(hasHint)
}

/** Finds the references of a text in its prose, whose code is blank, at the same offsets. */
function referencesIn(prose: string, written: string): readonly Reference[] {
  const links = [...prose.matchAll(LINK)].flatMap((match): Reference[] => {
    const [whole, text = '', label = ''] = match
    if (isCitation(text, label)) return []
    const from = match.index + 1 + (label.trim() === '' ? 0 : text.length + 2)
    const length = label.trim() === '' ? text.length : label.length
    const words = written
      .slice(from, from + length)
      .replace(/\s+/g, ' ')
      .trim()
    return [{ label: words, isNote: false, start: match.index, end: match.index + whole.length }]
  })
  const notes = [...prose.matchAll(NOTE)].flatMap((match): Reference[] => {
    const [whole, label = ''] = match
    if (/^.-.$/u.test(label)) return []
    return [{ label, isNote: true, start: match.index, end: match.index + whole.length }]
  })
  return [...links, ...notes]
}

/** Says whether two brackets are two things beside one another: `[1][2]`, `[x][ ]`. */
function isCitation(text: string, label: string): boolean {
  const isNumber = (each: string) => /^[\d\s]*$/.test(each)
  return isNumber(text) && isNumber(label)
}
