import { compareText } from '../basics/finding.ts'
import { compareLines, lineIn } from '../basics/version.ts'
import { code } from '../basics/wording.ts'
import type { Graph } from '../graph/graph.ts'
import { component } from '../kinds/component.ts'
import type { Links } from '../links/links.ts'
import type { DocsLink } from '../links/pinned/docs-links.ts'
import type { Component } from '../links/pinned/docs-version.ts'
import { fixFor, helpFor } from './base/docs-fix.ts'
import { movedOrigins, wrongHeaders } from './base/locked-inventories.ts'
import type { Rule, RuleFault } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const pinDisagrees: Rule = {
  id: 'pin-disagrees',
  severity: 'error',
  finds: 'an address, pin or inventory whose version contradicts the policy or another pin',
  source: "Flyte's documentation versioning: readers stay in one version when they follow links.",
  *check({ graph, links }) {
    yield* disagreeingAddresses(links)
    yield* uselessPins(graph, links)
    yield* misalignedPins(graph, links)
    yield* wrongHeaders(graph, links)
    yield* movedOrigins(graph, links)
  },
}

/**
 * Finds pages whose links to the same docs disagree about the version. Where nothing decides the
 * version of a page, its first address does.
 */
function* disagreeingAddresses({ docs }: Links): Iterable<RuleFault> {
  const first = new Map<string, DocsLink>()
  for (const link of docs) {
    const { from, mention, version, state } = link
    const id = code(link.component.id)
    if (state === 'disagrees') {
      const message = `Address leads to ${id} ${code(version)}, expected ${code(link.meant ?? '')}.`
      yield { node: from, place: mention.place, message, ...helpFor(link), ...fixFor(link) }
    }
    if (state !== 'undecided') continue
    const key = `${from.document.path} ${link.component.key}`
    const other = first.get(key)
    if (!other) first.set(key, link)
    else if (other.version !== version) {
      const message = `Address leads to ${id} ${code(version)}, and another one to ${code(other.version)}.`
      const related = {
        message: 'the other one',
        file: from.document.path,
        place: other.mention.place,
      }
      yield { node: from, place: mention.place, message, related: [related] }
    }
  }
}

/** Finds components with a pin although their links always lead to the newest docs. */
function* uselessPins(graph: Graph, { pins }: Links): Iterable<RuleFault> {
  for (const entry of graph.entries(component)) {
    const pin = entry.data.docs?.pin
    if (pin === undefined || pin === 'latest' || pins.promiseFor(entry) !== 'latest') continue
    yield {
      node: entry,
      path: ['docs', 'pin'],
      message: `The release policy sends links to ${code(entry.id)} to \`latest\`, not to ${code(pin)}.`,
      help: 'Remove the pin, or name the component among the aligned ones.',
    }
  }
}

/** Finds aligned components that are pinned to different lines. */
function* misalignedPins(graph: Graph, { pins }: Links): Iterable<RuleFault> {
  const pinned = graph
    .entries(component)
    .filter((entry) => entry.data.docs?.pin && pins.promiseFor(entry) === 'line')
  const newest = pinned.toSorted(byPin).at(-1)
  if (!newest) return
  for (const entry of pinned) {
    const pin = pinOf(entry)
    if (pin === pinOf(newest)) continue
    yield {
      node: entry,
      path: ['docs', 'pin'],
      message: `${code(entry.id)} is pinned to ${code(pin)}, and ${code(newest.id)}, which is aligned with it, to ${code(pinOf(newest))}.`,
      related: [relatedAt(`${code(newest.id)} is pinned here`, newest, ['docs', 'pin'])],
    }
  }
}

function byPin(a: Component, b: Component): number {
  const [one, other] = [lineIn(pinOf(a)), lineIn(pinOf(b))]
  return one && other ? compareLines(one, other) : compareText(pinOf(a), pinOf(b))
}

function pinOf({ data }: Component): string {
  return data.docs?.pin ?? ''
}
