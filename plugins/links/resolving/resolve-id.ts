import { alternatives, code, orMeant } from '../../basics/wording.ts'
import type { IdMention } from '../../documents/model/document.ts'
import type { Node } from '../../entries/entry.ts'
import type { Graph } from '../../graph/graph.ts'
import { spelledAlike } from '../../graph/spelled-alike.ts'
import { unlockedMessage } from '../../graph/unlocked.ts'
import {
  passedOverNotice,
  type SiteVersion,
  versionName,
  versionNamed,
} from '../addresses/site-version.ts'
import type { LinkContext } from './link-context.ts'
import { type BrokenResolution, broken, type Resolution } from './resolution.ts'
import { anchorIn } from './resolve-anchor.ts'

/** Resolves `[[id]]` in all its forms. */
export function resolveId(mention: IdMention, from: Node, context: LinkContext): Resolution {
  const { version } = mention
  return version === undefined
    ? resolveHere(mention, from, context)
    : resolveAcross({ ...mention, version }, from, context)
}

/** Resolves `[[id@1.2]]`: the document in another version of the site. */
function resolveAcross(
  mention: IdMention & { readonly version: string },
  from: Node,
  context: LinkContext,
): Resolution {
  const { siteVersions } = context
  const siteVersion = versionNamed(siteVersions, mention.version)
  if (!siteVersion) return unknownVersion(mention.version, siteVersions)
  const there = { ...context, graph: siteVersion.graph }
  const resolution = resolveHere(mention, from, there)
  if (resolution.type === 'document') return { ...resolution, siteVersion }
  if (resolution.type === 'anchor')
    return { ...resolution, type: 'document', node: from, siteVersion }
  if (resolution.type !== 'broken') return resolution
  const message = `In version ${code(siteVersion.name)}: ${resolution.message}`
  return { ...resolution, message }
}

function unknownVersion(version: string, siteVersions: readonly SiteVersion[]): BrokenResolution {
  const names = [...new Set(siteVersions.flatMap(({ name, lines = [] }) => [name, ...lines]))]
  const known = names.length > 0 ? ` Known are ${alternatives(names)}.` : ' The site has but one.'
  const line = versionName(version)
  const passedOver = siteVersions.flatMap((each) => each.passedOver ?? [])
  const [like] = passedOver.filter((each) => each.line === line)
  const why = like ? ` ${passedOverNotice(like)}` : ''
  return broken('unknown-reference', `Unknown version ${code(version)} of the site.${known}${why}`)
}

function resolveHere(mention: IdMention, from: Node, context: LinkContext): Resolution {
  const named = namedBy(mention, context.graph)
  const [node, second] = named
  if (!node) return unknownId(mention, context)
  if (second) return ambiguous(mention, named)
  if (mention.heading === undefined) return { type: 'document', node, anchor: undefined }
  if (node.project?.exported && node.document.outline.headings.length === 0) {
    const message = `Cannot find the heading ${code(mention.heading)}: the export has no headings of this document; leave out what follows \`#\`.`
    return broken('broken-anchor', message)
  }
  const anchor = context.anchorsOf(node).ofHeading(mention.heading)
  return anchorIn(node, anchor, { same: node === from, context })
}

/** Returns the documents that a mention may mean. Its first part is a kind or another project. */
function namedBy({ kind, id }: IdMention, graph: Graph): readonly Node[] {
  if (kind === undefined) return graph.named(id)
  return graph.hasProject(kind) ? graph.named(`${kind}:${id}`) : graph.named(id, [kind])
}

function unknownId(
  mention: IdMention,
  { graph, publish }: Pick<LinkContext, 'graph' | 'publish'>,
): BrokenResolution {
  const { kind, id } = mention
  if (kind !== undefined && graph.hasProject(kind)) {
    const unlocked = graph.unlockedProject(`${kind}:`)
    if (unlocked) {
      const message = unlockedMessage(`${kind}:${id}`, unlocked.name)
      const isReported = unlocked.why === 'damaged'
      return { ...broken('unknown-reference', message), ...(isReported && { isReported }) }
    }
    const nearest = graph.nearestId(`${kind}:${id}`)
    const message = `Cannot find document ${code(id)} in project ${code(kind)}${orMeant(nearest)}`
    return broken('unknown-reference', message)
  }
  if (kind !== undefined && !graph.hasKind(kind)) {
    const message = `Unknown kind ${code(kind)} in ${code(`[[${kind}:${id}]]`)}.`
    return broken('unknown-reference', message)
  }
  if (isContentsMark(mention)) return { ...CONTENTS_MARK, severity: 'warning' }
  const nearest = graph.nearestId(id, kind === undefined ? undefined : [kind])
  const message = `Cannot find ${kind ?? 'document'} ${code(id)}${orMeant(nearest)}`
  const [reversed] = mention.text === undefined ? [] : graph.named(mention.text.trim())
  if (reversed && nearest === undefined) {
    const form = code(`[[${mention.text?.trim()}|${id.trim()}]]`)
    return broken('unknown-reference', message, `The id comes first: write ${form}.`)
  }
  const isNamed = kind === undefined && mention.heading === undefined && nearest === undefined
  const isLost = isNamed && (mention.text === undefined || isOfOtherLists(id, graph))
  const help = PICTURE.test(id) ? `A picture is written ${code(`![text](${id})`)}.` : SIGNS
  const found = broken('unknown-reference', message, isLost ? help : undefined)
  if (isLost && !(publish && isLikeAnId(id))) return { ...found, severity: 'warning' }
  const meant = spelledAlike(id, graph, kind === undefined ? undefined : [kind])
  return meant === undefined ? found : { ...found, meant }
}

/** Says whether brackets are the mark at which some programs put a table of contents. */
function isContentsMark({ kind, id, heading, text }: IdMention): boolean {
  return /^toc$/i.test(id) && [kind, heading, text].every((part) => part === undefined)
}

const CONTENTS_MARK = broken(
  'unknown-reference',
  'Unexpected mark of a table of contents; pages have one of their own, and a code host shows the brackets.',
)

/**
 * Says whether a word may be the id of a document. Words with blanks, and single words with
 * capitals such as `[[CURRENCIES]]`, are most likely no reference.
 */
function isLikeAnId(word: string): boolean {
  return /^[\w./-]+$/.test(word) && !(/^[A-Za-z_]+$/.test(word) && /[A-Z]/.test(word))
}

/**
 * Says whether a name with capitals is of a list elsewhere, such as `[[RFC7159|JSON]]` of ReSpec. No
 * id has capitals, and none of the project begins with the same letters.
 */
function isOfOtherLists(word: string, graph: Graph): boolean {
  const [start = ''] = /^[A-Za-z]{2,}/.exec(word) ?? []
  if (!/[A-Z]/.test(start) || !/^[\w.-]+$/.test(word)) return false
  const lower = start.toLowerCase()
  const begins = ({ kind, id }: Node) => kind.name === lower || id.toLowerCase().startsWith(lower)
  return !graph.nodes.some(begins)
}

/** Matches the name of a picture, which some editors show with `![[name]]`. */
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i

/** The way out for brackets that were never meant as a reference. */
const SIGNS = 'For the brackets as signs, write `\\[[` or put them in back-ticks.'

function ambiguous({ id }: IdMention, named: readonly Node[]): BrokenResolution {
  const forms = [...new Set(named.map((each) => `[[${wholeId(each)}]]`))]
  const message = `${code(id)} names ${named.length} documents; write ${alternatives(forms)}.`
  return broken('unknown-reference', message)
}

function wholeId({ project, kind, id }: Node): string {
  return [project?.name, kind.name, id].filter((part) => part !== undefined).join(':')
}
