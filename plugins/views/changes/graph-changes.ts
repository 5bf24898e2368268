import { compareFindings, compareText, type Finding } from '../../basics/finding.ts'
import { given } from '../../basics/given.ts'
import type { Entry } from '../../entries/entry.ts'
import { isEntryOf } from '../../graph/entries-of-kind.ts'
import type { Graph } from '../../graph/graph.ts'
import { phaseOf, statusOf } from '../../graph/phase.ts'
import { component } from '../../kinds/component.ts'
import { group, type Lead } from '../../kinds/group.ts'
import { historyOf } from '../../kinds/history.ts'
import { item, targetOf } from '../../kinds/item.ts'
import type { Kind } from '../../kinds/kind.ts'
import { release } from '../../kinds/release.ts'
import { rfc } from '../../kinds/rfc.ts'
import type { Links, ResolvedMention } from '../../links/links.ts'
import { voteRow } from '../vote-row.ts'
import { type ChangeRow, changeRow } from './change-row.ts'
import { type Comings, comingsIn, type Was } from './renames.ts'

/** Everything in which two graphs differ that readers of a plan want to know. */
export interface GraphChanges extends Comings {
  readonly done: readonly ChangeRow[]
  readonly statuses: readonly ChangeRow[]
  readonly targets: readonly ChangeRow[]
  /** Release lines that an item aimed for and does not aim for any more, without being done. */
  readonly withdrawn: readonly ChangeRow[]
  readonly releases: readonly ChangeRow[]
  readonly leads: readonly ChangeRow[]
  readonly votes: readonly ChangeRow[]
  readonly pins: readonly ChangeRow[]
  /** The links into docs that lead nowhere any more, each with the reason. */
  readonly brokenLinks: readonly ChangeRow[]
  readonly newFindings: readonly Finding[]
  readonly fixedFindings: readonly Finding[]
}

/** The part of an outcome that is compared. */
export interface Compared {
  readonly graph: Graph
  readonly links: Pick<Links, 'broken' | 'inventory'>
  readonly findings: readonly Finding[]
}

/** Compares two states of a project. */
export function graphChanges(before: Compared, after: Compared): GraphChanges {
  const old = entriesOf(before.graph)
  const now = entriesOf(after.graph)
  const { pairs, ...comings } = comingsIn(old, now, after.graph)
  const moved = pairs.flatMap(({ was, entry }) => changed(entry, statusOf(was), statusOf(entry)))
  const changesOf = <Data extends object>(
    kind: Kind<Data>,
    wordOf: (data: Data) => string | undefined,
  ) =>
    pairsOf(kind, pairs).flatMap(({ was, entry }) =>
      changed(entry, wordOf(was.data), wordOf(entry.data)),
    )
  const isDone = ({ key }: ChangeRow) => {
    const entry = now.get(key)
    return entry !== undefined && phaseOf(entry) === 'done'
  }
  return {
    ...comings,
    done: moved.filter(isDone),
    statuses: moved.filter((row) => !isDone(row)),
    targets: changesOf(item, targetOf),
    withdrawn: pairsOf(item, pairs).flatMap(withdrawn),
    releases: changesOf(release, ({ on }) => on),
    leads: changesOf(group, ({ leads }) => leadsIn(leads)),
    votes: [
      ...changesOf(group, ({ approval }) => voteIn(approval)),
      ...changesOf(rfc, ({ decided }) => voteIn(decided)),
    ],
    pins: changesOf(component, ({ docs }) => docs?.pin),
    brokenLinks: brokenLinks(before.links, after.links),
    newFindings: without(after.findings, before.findings),
    fixedFindings: without(before.findings, after.findings),
  }
}

/** Returns the links into docs that had a target before and have none now. */
function brokenLinks(before: Compared['links'], after: Compared['links']): readonly ChangeRow[] {
  const had = new Set(before.inventory.map(linkName))
  return after.broken
    .filter((link) => had.has(linkName(link)))
    .map(({ from, mention, resolution }) => ({
      ...changeRow(from),
      ...(mention.type === 'id' ? {} : { from: mention.url }),
      note: resolution.message,
    }))
}

function linkName({ from, mention }: Pick<ResolvedMention, 'from' | 'mention'>): string {
  return JSON.stringify([from.key, mention.type === 'id' ? mention.id : mention.url])
}

function entriesOf(graph: Graph): ReadonlyMap<string, Entry> {
  const own = graph.nodes.filter(({ project }) => !project)
  const entries = own.flatMap(({ key }) => graph.entry(key) ?? [])
  return new Map(entries.sort((a, b) => compareText(a.key, b.key)).map((each) => [each.key, each]))
}

interface Pair<Data> {
  readonly was: Entry & Entry<Data>
  readonly entry: Entry & Entry<Data>
}

function pairsOf<Data>(kind: Kind<Data>, pairs: readonly Was[]): readonly Pair<Data>[] {
  return pairs.flatMap(({ was, entry }) =>
    isEntryOf(was, kind) && isEntryOf(entry, kind) ? [{ was, entry }] : [],
  )
}

/** Returns a row where a value differs, with the note of the last step of the document. */
function changed(
  entry: Pick<Entry<object>, 'key' | 'title' | 'document' | 'data'>,
  from: string | undefined,
  to: string | undefined,
): readonly ChangeRow[] {
  if (from === to) return []
  return [{ ...changeRow(entry), ...given({ from, to, note: historyOf(entry.data).at(-1)?.note }) }]
}

function withdrawn({ was, entry }: Pair<(typeof item)['schema']['_output']>): readonly ChangeRow[] {
  const phase = phaseOf(entry)
  const lines = [was.data.release, targetOf(was.data)].filter((line) => line && LINE.test(line))
  const aims = [entry.data.release, targetOf(entry.data)]
  const isOver = phase === 'dropped'
  const lost = lines.filter((line) => phase !== 'done' && (isOver || !aims.includes(line)))
  return [...new Set(lost)].flatMap((line) =>
    changed(
      entry,
      line,
      aims.find((aim) => !isOver && aim),
    ),
  )
}

const LINE = /^\d+\.\d+$/

function leadsIn(leads: readonly Lead[] = []): string | undefined {
  const present = leads.filter(({ until }) => until === undefined)
  return (
    present
      .map(({ person, role }) => `${person} (${role})`)
      .sort()
      .join(', ') || undefined
  )
}

function voteIn(vote: Parameters<typeof voteRow>[0] | undefined): string | undefined {
  return vote && `${vote.on}: ${voteRow(vote).text}`
}

/** Returns the findings that another list does not have. A finding that only moved is the same. */
function without(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const left = new Map<string, number>()
  for (const each of others) left.set(nameOf(each), (left.get(nameOf(each)) ?? 0) + 1)
  const own = findings.filter((finding) => {
    const count = left.get(nameOf(finding)) ?? 0
    left.set(nameOf(finding), count - 1)
    return count <= 0
  })
  return [...own].sort(compareFindings)
}

function nameOf({ rule, file, message }: Finding): string {
  return JSON.stringify([rule, file, message])
}
