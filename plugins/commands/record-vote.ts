import type { Fix } from '../basics/finding.ts'
import { given } from '../basics/given.ts'
import { placesIn } from '../basics/place.ts'
import { code } from '../basics/wording.ts'
import { flowText } from '../documents/yaml/flow-text.ts'
import { placeInFrontmatter } from '../documents/yaml/frontmatter-places.ts'
import type { Entry } from '../entries/entry.ts'
import { isEntryOf } from '../graph/entries-of-kind.ts'
import type { Graph } from '../graph/graph.ts'
import { readVotesCsv } from '../imports/votes/csv.ts'
import { isGitvote, readGitvote } from '../imports/votes/gitvote.ts'
import type { VoteReading, VoteResult } from '../imports/votes/result.ts'
import { group } from '../kinds/group.ts'
import { rfc } from '../kinds/rfc.ts'

/** A vote that is to be written into a document. */
export interface VoteRecord {
  /** The text of GitVote's comment, or of a table of votes. */
  readonly record: string
  /** The day of the vote. By default, that of the last vote in the record. */
  readonly on?: string | undefined
  readonly url?: string | undefined
  readonly by?: string | undefined
  /** True writes the names, too. */
  readonly names: boolean
}

/** Returns the edit that writes a vote into the document of a group or of an RFC. */
export function voteFix(
  entry: Entry,
  vote: VoteRecord,
  context: { text: string; graph: Graph },
): Fix {
  const field = fieldOf(entry)
  const { on, ...rest } = fieldsOfVote(readVote(vote.record), vote, context.graph)
  const text = flowText({ on, ...keptOf(entry), ...rest })
  if (text === undefined) throw new Error('Cannot write the vote: a name in it has a line break.')
  const written = `${field}: ${text}`
  const { frontmatter } = entry.document
  if (frontmatter.placeAt) throw notYaml(entry)
  const places = placesIn(context.text)
  const old = placeInFrontmatter(frontmatter, [...entry.root, field], 'value')
  const key = placeInFrontmatter(frontmatter, [...entry.root, field], 'key')
  if (old && key) {
    const place = { ...key, endLine: old.endLine, endColumn: old.endColumn }
    return { place, was: places.textAt(place), text: written }
  }
  const title = placeInFrontmatter(frontmatter, [...entry.root, 'title'], 'value')
  if (!title) throw notYaml(entry)
  const was = places.textAt(title)
  return { place: title, was, text: `${was}\n${written}` }
}

/** Returns what a document says of its vote that no record knows: its body, and its beginning. */
function keptOf(entry: Entry) {
  const vote = isEntryOf(entry, group) ? entry.data.approval : undefined
  const { by, opened } = vote ?? (isEntryOf(entry, rfc) ? entry.data.decided : undefined) ?? {}
  return given({ by, opened })
}

function fieldOf({ kind, key }: Entry): string {
  if (kind.name === group.name) return 'approval'
  if (kind.name === rfc.name) return 'decided'
  throw new Error(`Cannot record a vote on ${code(key)}: only groups and RFCs are voted on.`)
}

function notYaml({ key }: Entry): Error {
  return new Error(`Cannot change ${code(key)}: its fields are not written in YAML.`)
}

function readVote(record: string): VoteResult {
  const read: VoteReading = isGitvote(record) ? readGitvote(record) : readVotesCsv(record)
  if ('fault' in read) throw new Error(`Cannot read the vote: ${read.fault}`)
  return read
}

function fieldsOfVote(
  result: VoteResult,
  { on = result.on, url, by, names }: VoteRecord,
  graph: Graph,
) {
  if (on === undefined) {
    throw new Error('Cannot tell the day of the vote: the record has none, so add `--on <day>`.')
  }
  const { votes, members, abstain, against } = result
  if (names && votes.size === 0) {
    throw new Error('Cannot find names in the record; leave `--names` out.')
  }
  const named = [...votes].map(([account, choice]) => [personOf(account, graph), choice] as const)
  return {
    on,
    for: result.for,
    against,
    ...given({
      abstain: abstain > 0 ? abstain : undefined,
      members,
      by,
      url,
      votes: names ? Object.fromEntries(named) : undefined,
    }),
  }
}

/** Returns the id of the person with an account: their handle, or the end of their address. */
function personOf(account: string, graph: Graph): string {
  const name = account.toLowerCase()
  const people = graph.nodes.filter(({ kind }) => kind.name === 'person')
  const found = people.find(({ key, id }) => {
    const data = graph.entry(key)?.data ?? {}
    const address = 'url' in data && typeof data.url === 'string' ? data.url : ''
    return id.toLowerCase() === name || address.toLowerCase().endsWith(`/${name}`)
  })
  if (found) return found.id
  throw new Error(
    `Cannot find ${code(account)} among the people of the project; add them first, or leave \`--names\` out.`,
  )
}
