import { distance } from 'fastest-levenshtein'
import { compareText } from '../basics/finding.ts'
import type { Inventory, InventoryRow } from './inventory.ts'
import { type NameQuery, typeMatcher } from './name-index.ts'
import {
  lastPart,
  maskDistance,
  maskOf,
  type Spellings,
  STEM,
  spellingsOf,
  stem,
} from './spellings.ts'

const LONGEST_QUERY = 200
const SHORTEST_LAST_PART = 3
const MOST_EDITS = 6
const MOVED = 1
const RENAMED = 1.5

/**
 * The rows most likely meant by a query that found nothing, likeliest first: the same name under
 * another role, the same last part elsewhere (`ComplexWarning` that moved to `exceptions`), a
 * longer or shorter form (`trapz`, `trapezoid`), then names that are up to six edits
 * away, and no more than one for each three characters.
 */
export function nearestNames(inventory: Inventory, query: NameQuery, most = 3): InventoryRow[] {
  return scored(inventory, query, most).map(({ row }) => row)
}

/** Of those, the ones that are as likely as the first: others would only be noise. */
export function likeliestNames(inventory: Inventory, query: NameQuery, most = 3): InventoryRow[] {
  const rows = scored(inventory, query, most)
  return rows.filter(({ score }) => score === rows[0]?.score).map(({ row }) => row)
}

interface Scored {
  readonly row: InventoryRow
  /** Edits away, or as good as so many. */
  readonly score: number
}

function scored(inventory: Inventory, query: NameQuery, most: number): Scored[] {
  const spellings = spellingsOf(inventory)
  const wanted = query.name.toLowerCase().slice(0, LONGEST_QUERY)
  const scores = new Map(misspelt(spellings, wanted, most))
  const raise = (name: string, score: number) =>
    scores.set(name, Math.min(score, scores.get(name) ?? score))
  for (const name of renamed(spellings, wanted)) raise(name, RENAMED)
  for (const name of moved(spellings, wanted)) raise(name, MOVED)
  const typed = typeMatcher(query)
  return [...scores]
    .flatMap(([name, score]) => (spellings.rows.get(name) ?? []).map((row) => ({ row, score })))
    .map(({ row, score }) => ({ row, score: typed(row) ? score : score + 1 }))
    .sort((a, b) => a.score - b.score || compareRows(wanted, a.row, b.row))
    .slice(0, most)
}

function moved(spellings: Spellings, wanted: string): readonly string[] {
  const part = lastPart(wanted)
  return part.length < SHORTEST_LAST_PART ? [] : (spellings.byLastPart.get(part) ?? [])
}

/** Names beside it that share a stem, and at least two thirds of the shorter last part. */
function renamed(spellings: Spellings, wanted: string): string[] {
  const part = lastPart(wanted)
  if (part.length < STEM) return []
  return (spellings.byStem.get(stem(wanted)) ?? []).filter((name) => {
    const other = lastPart(name)
    const needed = Math.ceil((Math.min(part.length, other.length) * 2) / 3)
    return other.startsWith(part.slice(0, needed))
  })
}

/** Names near in spelling. The bound shrinks to one past the `most`-th best found so far. */
function* misspelt(spellings: Spellings, wanted: string, most: number): Iterable<[string, number]> {
  const mask = maskOf(wanted)
  const found: number[] = []
  let bound = Math.max(1, Math.min(MOST_EDITS, Math.floor(wanted.length / 3)))
  for (const length of lengthsAround(wanted.length, bound)) {
    if (Math.abs(length - wanted.length) > bound) return
    const to = spellings.firstOfLength[length + 1] ?? spellings.names.length
    for (let at = spellings.firstOfLength[length] ?? to; at < to; at++) {
      if (maskDistance(spellings.masks[at] ?? 0, mask) > 2 * bound) continue
      const name = spellings.names[at] ?? ''
      const edits = distance(wanted, name)
      if (edits > bound) continue
      yield [name, edits]
      found[edits] = (found[edits] ?? 0) + 1
      bound = Math.min(bound, boundAfter(found, most))
    }
  }
}

/** 7, 8, 6, 9, 5 … */
function lengthsAround(length: number, most: number): number[] {
  const apart = Array.from({ length: most }, (_, index) => index + 1)
  return [length, ...apart.flatMap((by) => [length + by, length - by])].filter((near) => near > 0)
}

/** One past the smallest distance within which `most` names are known. */
function boundAfter(found: readonly number[], most: number): number {
  let total = 0
  for (const [edits, number] of found.entries()) {
    total += number ?? 0
    if (total >= most) return edits + 1
  }
  return Number.POSITIVE_INFINITY
}

/** Closest in length, then by name, domain and role. */
function compareRows(wanted: string, a: InventoryRow, b: InventoryRow): number {
  const length = (row: InventoryRow) => Math.abs(row.name.length - wanted.length)
  return (
    length(a) - length(b) ||
    compareText(a.name, b.name) ||
    compareText(a.domain, b.domain) ||
    compareText(a.role, b.role)
  )
}
