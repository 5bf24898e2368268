import { dirname, relative } from 'node:path/posix'
import { ownValue } from '../basics/own-value.ts'
import { compareLines, parseLine, printLine } from '../basics/version.ts'
import { type LineClock, lineClocks } from '../clocks/releases/line-states.ts'
import { releaseHistory } from '../clocks/releases/release-documents.ts'
import { COMPONENTS } from '../documents/guard/allowed.ts'
import type { Node } from '../entries/entry.ts'
import { entriesWith } from '../graph/entries-with.ts'
import { parseInventoryAddress } from '../inventories/inventory-link.ts'
import { component } from '../kinds/component.ts'
import { LATEST, NEXT } from '../links/addresses/site-version.ts'
import type { AskedPlace } from './position.ts'
import { fitting, type Suggestion, type Suggestions } from './suggestion.ts'

/** A place in prose where an author types: the text before the cursor, and the part to replace. */
interface Typed {
  readonly asked: AskedPlace
  readonly match: RegExpExecArray
  /** Makes a suggestion that replaces the last part of the match. */
  suggest(label: string, sort: Suggestion['sort'], more?: Partial<Suggestion>): Suggestion
}

/** The suggestions after certain signs. The last group of a pattern is the word that is typed. */
const SIGNS: readonly (readonly [RegExp, (typed: Typed) => readonly Suggestion[]])[] = [
  [/\[\[[^[\]|#@\n]+@([^[\]|#\n]*)$/, siteVersions],
  [/\[\[([^[\]|#@\n]*)(?:@[^[\]|#\n]*)?#([^[\]|#\n]*)$/, headingsOfId],
  [/\[\[(?:([a-z][a-z0-9-]*):)?([^[\]|#@\n]*)$/, ids],
  [/(?:\]\(|^\[[^\]]+\]:\s*|<)(inv:[^\s#)>]*)#([^)>\s]*)$/, inventoryNames],
  [/(?:\]\(|^\[[^\]]+\]:\s*|<)inv:([^\s#:)>]*)$/, components],
  [/(?:\]\(|^\[[^\]]+\]:\s*)([^\s#)<]*)#([^)\s]*)$/, headingsOfPath],
  [/(?:\]\(|^\[[^\]]+\]:\s*)([^\s#)<:]*)$/, paths],
  [/<((?:[A-Z]\w*)?)$/, elements],
  [/<([A-Z]\w*)(?=\s)(?:[^<>"'{}]|"[^"<>]*"|'[^'<>]*')*\s([\w-]*)$/, attributes],
]

/** Suggests ids, paths, headings, names of inventories and components where an author types. */
export function proseCompletion(asked: AskedPlace): Suggestions {
  const { text, offset } = asked
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  if (line.length > LONGEST_LINE) return NONE
  for (const [pattern, suggestions] of SIGNS) {
    const match = pattern.exec(line)
    if (!match) continue
    const typed = match.at(-1) ?? ''
    const start = offset - typed.length
    const suggest: Typed['suggest'] = (label, sort, more) => {
      return { label, text: label, sort, start, end: offset, ...more }
    }
    return fitting(suggestions({ asked, match, suggest }), typed)
  }
  return isInDiagram(text, offset) ? idsOfDiagram(asked, line) : NONE
}

const NONE: Suggestions = { list: [], isCut: false }
/** A longer line is not looked through while somebody types. */
const LONGEST_LINE = 2_000

function ids({ asked, match, suggest }: Typed): readonly Suggestion[] {
  const [, kind] = match
  const isClosed = asked.text.startsWith(']]', asked.offset)
  return ownNodes(asked)
    .filter((node) => kind === undefined || node.kind.name === kind)
    .map((node) => {
      const isPlain = asked.outcome.graph.named(node.id).length < 2 || kind !== undefined
      const written = isPlain ? node.id : `${node.kind.name}:${node.id}`
      const text = isClosed ? written : `${written}]]`
      return suggest(written, 'document', { text, detail: node.title, about: node.kind.name })
    })
}

/** Returns the documents of the project that a text can name. */
function ownNodes({ outcome }: AskedPlace): readonly Node[] {
  return outcome.graph.nodes.filter(({ project, id }) => !project && !UNWRITABLE.test(id))
}

/** Matches what ends a mention or a line in an id. */
const UNWRITABLE = /[\p{Cc}\p{Zl}\p{Zp}[\]|#@<>`,]/u

/** Suggests versions of the site. Their documents need not be read for that. */
function siteVersions({ asked, suggest }: Typed): readonly Suggestion[] {
  const { config, graph, today } = asked.outcome
  if (!config.versions) return []
  const { branches, folders = {} } = config.versions
  const published = lineClocks(releaseHistory(graph, today)).filter(isPublished)
  const lines = [...Object.keys(folders), ...(branches ? published.map(({ line }) => line) : [])]
  const known = lines.flatMap((line) => parseLine(line) ?? []).toSorted(compareLines)
  const isClosed = asked.text.startsWith(']]', asked.offset)
  const names = known.reverse().map(printLine)
  return [...new Set([...names, LATEST, NEXT])].map((name) =>
    suggest(name, 'value', { text: isClosed ? name : `${name}]]` }),
  )
}

function isPublished({ state }: LineClock): boolean {
  return state !== 'planned'
}

function headingsOfId(typed: Typed): readonly Suggestion[] {
  const { asked, match } = typed
  const [target] = asked.outcome.graph.named(match[1] ?? '')
  return headingsOf(target, typed)
}

function headingsOfPath(typed: Typed): readonly Suggestion[] {
  const { asked, match } = typed
  const { graph, links } = asked.outcome
  const from = graph.nodeAt(asked.path)
  const url = match[1] ?? ''
  if (url === '' || !from) return headingsOf(from, typed)
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 }
  const meant = links.resolve({ type: 'link', url, text: '', place }, from)
  return meant.type === 'document' ? headingsOf(meant.node, typed) : []
}

function headingsOf(node: Node | undefined, { suggest }: Typed): readonly Suggestion[] {
  const headings = node?.document.outline.headings ?? []
  return headings.map(({ anchor, text }) => suggest(anchor, 'heading', { detail: text }))
}

function paths({ asked, suggest }: Typed): readonly Suggestion[] {
  const start = dirname(asked.path)
  const others = ownNodes(asked).filter(({ kind, document }) => {
    return !kind.inOneFile && document.path !== asked.path
  })
  return others.map(({ document, title }) => {
    const path = relative(start, document.path)
    const label = path.startsWith('.') ? path : `./${path}`
    return suggest(label, 'document', { text: encodeName(label), detail: title })
  })
}

function components({ asked, suggest }: Typed): readonly Suggestion[] {
  const known = entriesWith(asked.outcome.graph, component, ['docs'])
  const inventoried = known.filter(({ data }) => data.docs?.inventory !== undefined)
  return inventoried.map(({ id, title }) =>
    suggest(id, 'name', { text: `${encodeName(id)}#`, detail: title }),
  )
}

function inventoryNames({ asked, match, suggest }: Typed): readonly Suggestion[] {
  const { graph, links } = asked.outcome
  const address = parseInventoryAddress(`${match[1]}#x`)
  const from = graph.nodeAt(asked.path)
  if ('error' in address || !from) return []
  const typed = (match[2] ?? '').toLowerCase()
  return entriesWith(graph, component, ['docs'])
    .filter(({ id }) => address.key === undefined || address.key === id)
    .flatMap((each) => {
      const version = links.pins.versionFor(each, from)
      const rows = version === undefined ? [] : links.locked.inventory(each.id, version)?.rows
      return (rows ?? [])
        .filter(({ name }) => name.toLowerCase().includes(typed))
        .slice(0, MOST_NAMES)
        .map(({ name, domain, role }) =>
          suggest(name, 'name', { text: encodeName(name), detail: `${domain}:${role}` }),
        )
    })
}

/** The most names of one inventory that an answer considers. */
const MOST_NAMES = 1_000

/** Writes a name so that it stands in an address: without blanks, brackets and stars. */
function encodeName(name: string): string {
  return name.replace(/[\s()<>*%\\]/g, (sign) => `%${hex(sign)}`)
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')
}

function elements({ asked, suggest }: Typed): readonly Suggestion[] {
  if (!/\.mdx$/i.test(asked.path)) return []
  const all = { ...COMPONENTS, ...asked.outcome.config.components }
  return Object.entries(all).map(([name, attributes]) =>
    suggest(name, 'component', { detail: attributes.join(', ') }),
  )
}

function attributes({ asked, match, suggest }: Typed): readonly Suggestion[] {
  if (!/\.mdx$/i.test(asked.path)) return []
  const [tag, name = ''] = match
  const names = ownValue({ ...COMPONENTS, ...asked.outcome.config.components }, name) ?? []
  return names
    .filter((each) => !tag.includes(` ${each}=`))
    .map((each) => suggest(each, 'field', { text: `${each}=""` }))
}

/** Tells whether an offset is between the fences of a `milepost` diagram. */
function isInDiagram(text: string, offset: number): boolean {
  const fences = text.slice(0, offset).match(/^[ \t>]*(?:```+|~~~+).*$/gm) ?? []
  return fences.length % 2 === 1 && /(?:```|~~~)\s*milepost\b/i.test(fences.at(-1) ?? '')
}

function idsOfDiagram(asked: AskedPlace, line: string): Suggestions {
  const typed = /[^\s,]*$/.exec(line)?.[0] ?? ''
  const at = { start: asked.offset - typed.length, end: asked.offset, sort: 'document' } as const
  const all = ownNodes(asked).map(({ id, title }) => ({
    label: id,
    text: id,
    detail: title,
    ...at,
  }))
  return fitting(all, typed)
}
