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
 * Finds the rows most likely meant by a query without a result. All of them are equally likely:
 * - the same name with another role,
 * - the same last part elsewhere (`ComplexWarning`, which moved to `exceptions`),
 * - a longer or shorter form (`trapz`, `trapezoid`),
 * - names up to six edits away, but at most one edit for every three characters.
 */
export function likeliestNames(inventory: Inventory, query: NameQuery, most = 3): InventoryRow[] {
  const rows = scored(inventory, query, most)
  return rows.filter(({ score }) => score === rows[0]?.score).map(({ row }) => row)
}

interface Scored {
  readonly row: InventoryRow
  /** The number of edits between the names, or an equivalent weight. */
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

/**
 * Finds names with the same stem whose last part begins with two thirds of the shorter last part.
 */
function renamed(spellings: Spellings, wanted: string): string[] {
  const part = lastPart(wanted)
  if (part.length < STEM) return []
  return (spellings.byStem.get(stem(wanted)) ?? []).filter((name) => {
    const other = lastPart(name)
    const needed = Math.ceil((Math.min(part.length, other.length) * 2) / 3)
    return other.startsWith(part.slice(0, needed))
  })
}

/** Finds names with a similar spelling. The bound shrinks once `most` names are closer than it. */
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

/** Returns the lengths to search, nearest first: 7, 8, 6, 9, 5 … */
function lengthsAround(length: number, most: number): number[] {
  const apart = Array.from({ length: most }, (_, index) => index + 1)
  return [length, ...apart.flatMap((by) => [length + by, length - by])].filter((near) => near > 0)
}

/** Returns one more than the smallest distance within which `most` names were found. */
function boundAfter(found: readonly number[], most: number): number {
  let total = 0
  for (const [edits, number] of found.entries()) {
    total += number ?? 0
    if (total >= most) return edits + 1
  }
  return Number.POSITIVE_INFINITY
}

/** Compares by nearness in length, then by name, domain and role. */
function compareRows(wanted: string, a: InventoryRow, b: InventoryRow): number {
  const length = (row: InventoryRow) => Math.abs(row.name.length - wanted.length)
  return (
    length(a) - length(b) ||
    compareText(a.name, b.name) ||
    compareText(a.domain, b.domain) ||
    compareText(a.role, b.role)
  )
}
