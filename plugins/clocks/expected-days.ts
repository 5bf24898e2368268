import type { Day } from '../basics/calendar.ts'
import { given } from '../basics/given.ts'
import { parseLine, printLine } from '../basics/version.ts'
import type { Entry } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import { isOpen } from '../graph/phase.ts'
import { lastDayOf } from '../kinds/fields/target.ts'
import { aimOf, type ItemData, item, targetOf } from '../kinds/item.ts'
import { release } from '../kinds/release.ts'
import { newestFirst } from './releases/release-history.ts'

/**
 * The earliest day on which an open item can be done, by its own target and by all it waits for.
 */
export interface Expectation {
  readonly entry: Entry<ItemData>
  /** The last day that somebody stated. Undefined when nobody did. */
  readonly own?: Day
  /** The latest of its own last day and of those it waits for, as far as they are known. */
  readonly day?: Day
  /** The way to the item that gives the day. */
  readonly latest?: Way
  /** The way to an item without a last day, among itself and those it waits for. */
  readonly unknown?: Way
}

/** The way from an item along those it needs. */
export interface Way {
  /** The key of the item at its end. */
  readonly end: string
  /** The key of the needed item that comes next. Undefined at the end. */
  readonly next?: string
}

/**
 * Returns the expectation of every open item of a graph, by key. Each item is visited once. In a
 * circle, an item does not wait for itself.
 */
export function expectedDays(graph: Graph): ReadonlyMap<string, Expectation> {
  const known = computed.get(graph)
  if (known) return known
  const days = plannedDays(graph)
  const open = new Map(
    graph
      .entries(item)
      .filter(isOpenItem)
      .map((entry) => [entry.key, entry]),
  )
  const found = new Map<string, Expectation>()
  for (const key of inOrder(graph, open)) {
    const entry = open.get(key)
    if (entry) found.set(key, expectation(entry, { graph, days, found }))
  }
  computed.set(graph, found)
  return found
}

const computed = new WeakMap<Graph, ReadonlyMap<string, Expectation>>()

function isOpenItem(entry: Entry<ItemData>): boolean {
  return isOpen(entry)
}

/** Returns the day of each release line that has one. */
function plannedDays(graph: Graph): ReadonlyMap<string, Day> {
  const lines = newestFirst(graph.entries(release).map(({ data }) => data))
  return new Map(lines.flatMap(({ line, data }) => (data.on ? [[printLine(line), data.on]] : [])))
}

/** Returns the keys of open items, those that others need before those others. */
function inOrder(graph: Graph, open: ReadonlyMap<string, unknown>): Iterable<string> {
  const done = new Set<string>()
  const entered = new Set<string>()
  for (const start of open.keys()) {
    const stack = [start]
    for (let key = stack.at(-1); key !== undefined; key = stack.at(-1)) {
      const waiting = entered.has(key) ? [] : neededBy(graph, key)
      entered.add(key)
      const next = waiting.filter((needed) => open.has(needed) && !entered.has(needed))
      if (next.length > 0) stack.push(...next)
      else {
        stack.pop()
        done.add(key)
      }
    }
  }
  return done
}

function neededBy(graph: Graph, key: string): readonly string[] {
  return graph
    .edgesFrom(key)
    .filter(({ reference }) => reference.relation.dependency)
    .map(({ to }) => to.key)
}

interface Found {
  readonly graph: Graph
  readonly days: ReadonlyMap<string, Day>
  readonly found: ReadonlyMap<string, Expectation>
}

function expectation(entry: Entry<ItemData>, { graph, days, found }: Found): Expectation {
  const own = ownDay(entry.data, days)
  const here: Way = { end: entry.key }
  let day = own
  let latest = own && here
  let unknown = own ? undefined : here
  for (const next of neededBy(graph, entry.key)) {
    const needed = found.get(next)
    if (needed?.day !== undefined && needed.day > (day ?? '')) {
      day = needed.day
      latest = { end: needed.latest?.end ?? next, next }
    }
    if (needed?.unknown && !unknown) unknown = { end: needed.unknown.end, next }
  }
  return { entry, ...given({ own, day, latest, unknown }) }
}

/** Returns the last day of an item's target, or else the day of the line that it aims for. */
function ownDay(data: ItemData, days: ReadonlyMap<string, Day>): Day | undefined {
  const target = targetOf(data)
  const period = target === undefined ? undefined : lastDayOf(target)
  const line = parseLine(aimOf(data)?.line ?? '')
  return period ?? (line && days.get(printLine(line)))
}

/** Returns the expectations of the open items that aim for a release line. */
export function aimingFor(graph: Graph, line: string): readonly Expectation[] {
  const known = aiming.get(graph) ?? Map.groupBy(expectedDays(graph).values(), lineOf)
  aiming.set(graph, known)
  return known.get(normalLine(line)) ?? []
}

const aiming = new WeakMap<Graph, ReadonlyMap<string, readonly Expectation[]>>()

function lineOf({ entry }: Expectation): string {
  return normalLine(aimOf(entry.data)?.line ?? '')
}

function normalLine(text: string): string {
  const line = parseLine(text)
  return line ? printLine(line) : ''
}
