import type { Day } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import { encoded } from '../../basics/markup.ts'
import { memoized } from '../../basics/memo.ts'
import { linkedFacts } from '../../diagrams/fences/linked-diagram.ts'
import type { ValueMap, WrittenBlock } from '../../documents/model/document.ts'
import type { CheckedVersion } from '../../engine/check-project.ts'
import { readConfig } from '../../engine/config.ts'
import { type Opening, openVersions } from '../../engine/opening.ts'
import { hostBeside } from '../../engine/publishing.ts'
import { refusalsIn } from '../../engine/settings/exceptions.ts'
import type { UserConfig } from '../../engine/settings/user-config.ts'
import type { Entry } from '../../entries/entry.ts'
import { isMap, valueAt } from '../../entries/value.ts'
import type { Kind } from '../../kinds/kind.ts'
import { type Base, withPath } from '../../links/addresses/base.ts'
import { hostAddress } from '../../links/addresses/published.ts'
import { LONGEST } from '../../mermaid/fence/limits.ts'
import { type MermaidRenderer, openMermaid } from '../../mermaid/renderer.ts'
import { digestOf } from '../../outside/files/digest.ts'
import { installStamp } from '../../outside/files/install-stamp.ts'
import { pictureCache } from '../../outside/files/picture-cache.ts'
import { sealedFolder } from '../../outside/files/sealed-folder.ts'
import { starlightIcons } from '../../outside/files/starlight-icons.ts'
import { committedFolder } from '../../outside/git/project-home.ts'
import { machineDay } from '../../outside/machine-day.ts'
import { textDigest } from '../../outside/parsing/text-digest.ts'
import { diskSource } from '../../outside/sources/disk-source.ts'
import type { Icons } from '../../rendering/asides.ts'
import { documentPicture, drawnPictures } from '../../rendering/drawn-pictures.ts'
import { createRenderer } from '../../rendering/renderer.ts'
import { blockContent } from '../../views/blocks/block-content.ts'
import { PLAIN, type Words } from '../../words/words.ts'
import { ANY_BASE } from './based-body.ts'
import { blockViews } from './block-views.ts'
import { documentDigest } from './document-digest.ts'
import type { Body } from './paths.ts'
import { type SharedBodies, sharedBodies } from './shared-bodies.ts'

/** The documents of a project, ready to be stored and rendered. */
export interface Content {
  /** False when only the integration's own pages show the texts of documents. */
  readonly texts: boolean
  /** The base of the version at the front, in the site's default language. */
  readonly base: Base
  /** The version at `/`, which is the whole site if there is only one. */
  readonly first: VersionContent
  readonly others: readonly VersionContent[]
  /** Returns a seal that proves that this project stored a text. */
  seal(text: string): string
  /** Returns the version whose addresses have a prefix. */
  at(prefix: string): VersionContent
  close(): Promise<void>
}

/** The documents of one version of the site. */
export interface VersionContent {
  readonly prefix: string
  readonly kinds: readonly Kind[]
  entries(kind: Kind): readonly Entry[]
  /** Returns the values that an entry's author wrote, for a collection's own schema. */
  rawData(entry: Entry): ValueMap
  /** Returns a digest of everything that the rendered document shows. */
  digest(entry: Entry): string
  /**
   * Renders an entry, with addresses that begin with `ANY_BASE`. Returns undefined for an entry
   * that is data only. A text that was saved after its check is not rendered, since no child
   * process has parsed it: `changed`. The picture beside the text has the words of the page, which
   * are by default those of the text.
   */
  render(entry: Entry, words?: Words): Promise<Body | 'changed' | undefined>
}

/** Opens the documents of a project. `base` is that of the version at the front. */
export async function openContent(
  opening: Opening,
  base: Base,
  { texts = true, words = PLAIN }: { readonly texts?: boolean; readonly words?: Words } = {},
): Promise<Content> {
  const { project, versions: siteVersions } = opening
  const { root } = project
  const mermaid = openMermaid({ timeoutMs: LONGEST, cache: pictureCache(root) })
  const folder = await committedFolder(root, project.config.content)
  const icons = await starlightIcons(root)
  const own = digestOf([installStamp(), icons])
  const { today } = opening
  const bodies = sharedBodies()
  const context = { root, base, folder, own, today, mermaid, bodies, icons, words }
  const versions = siteVersions.map((siteVersion) => versionContent(siteVersion, context))
  const at = (prefix: string) => {
    const found = versions.find((version) => version.prefix === prefix)
    if (!found) throw new Error(`A site has a version at \`/${prefix}\`.`)
    return found
  }
  const first = at('')
  return {
    texts,
    base,
    first,
    others: versions.filter((version) => version !== first),
    at,
    seal: sealedFolder(root).seal,
    close: () => mermaid.close(),
  }
}

/** Opens the project for collections of a site without the integration. */
export function openAlone(root: string, user: UserConfig): Promise<Opening> {
  const config = readConfig(user)
  const source = diskSource(root, config.content)
  return openVersions({ root, config, source }, { today: machineDay() })
}

/**
 * The empty body of a document with a finding that no exception covers. Its text is never parsed.
 */
const NOTHING: Body = { html: encoded(''), headings: [] }

/** The body of a program. Its text is compiled elsewhere, and its headings are those of the check. */
function programBody({ document, kind, id }: Entry): Body {
  const headings = document.outline.headings.map(({ depth, anchor: slug, text }) => ({
    depth,
    slug,
    text,
  }))
  return { html: encoded(''), headings, program: { collection: kind.name, id } }
}

interface ContentContext {
  readonly root: string
  /** The base of the version at the front. */
  readonly base: Base
  /** The project's folder in its repository, ending in `/`, or nothing. */
  readonly folder: string
  readonly own: string
  readonly today: Day
  readonly mermaid: MermaidRenderer
  readonly icons: Icons
  readonly bodies: SharedBodies
  /** The words of the texts. */
  readonly words: Words
}

function versionContent(siteVersion: CheckedVersion, context: ContentContext): VersionContent {
  const { config, outcome, prefix } = siteVersion
  const { bodies } = context
  const refused = refusalsIn(outcome)
  const isRefused = ({ document }: Entry) => refused.has(document.path)
  const { draw, digestOf } = drawing(siteVersion, context)
  const digest = memoized((entry: Entry) => {
    const made = isRefused(entry) ? 'refused-' : entry.document.isProgram ? 'program-' : ''
    const own = made + digestOf(entry)
    bodies.expect(own)
    return own
  })
  return {
    prefix,
    kinds: config.kinds,
    entries: (kind) => outcome.graph.entries(kind),
    rawData: ({ document, root: path }) => {
      const data = valueAt(document.frontmatter.data, path)
      return isMap(data) ? data : {}
    },
    digest,
    async render(entry, words = context.words) {
      if (entry.kind.inOneFile) return undefined
      if (isRefused(entry)) return NOTHING
      if (words.lang !== context.words.lang) return draw(entry, words)
      return bodies.take(digest(entry), () => draw(entry, words))
    },
  }
}

/** Returns how documents of a version are drawn, and a digest of all that a drawing depends on. */
function drawing(siteVersion: CheckedVersion, context: ContentContext) {
  const { root, base: siteBase, mermaid, icons, words } = context
  const { source, config, outcome } = siteVersion
  const { graph, links } = outcome
  const { linkSchemes, components, repository, content } = config
  const { slugger } = config.links
  const host = { repository, branch: siteVersion.branch, folder: context.folder }
  const hostOf = (path: string) =>
    hostAddress(host, 'blob', path) ?? hostBeside(path, outcome.roots)
  const project = { root, content, graph, links, hostOf }
  const base = withPath(siteBase, ANY_BASE)
  const views = blockViews(siteVersion, { base, today: context.today, host, words })
  const pictures = drawnPictures({ graph, base, mermaid, views, words })
  const shown = { base, siteBase, pictures, linkSchemes, components, slugger, icons, words }
  const renderer = createRenderer({ project, bytesOf: source.bytes, ...shown })
  const withPicture = async (entry: Entry, body: Body, words: Words): Promise<Body> => {
    const picture = await documentPicture({ graph, base, words }, entry)
    return { ...body, ...given({ picture }) }
  }
  const textOf = (entry: Entry) => source.read(entry.document.path) ?? ''
  const own = digestOf([context.own, linkSchemes, components, slugger])
  const blockOf = (block: WrittenBlock) => blockContent(views, block)
  const drawnOf = linkedFacts({ graph, base: siteBase })
  const digested = { ...project, base: siteBase, own, bytesOf: source.bytes, drawnOf, blockOf }
  return {
    digestOf: (entry: Entry) => documentDigest(entry, textOf, digested),
    /**
     * The renderer parses natively in this process, where a crash or a stall would end the build.
     * It gets a text that a child process has parsed with the same parser of this installation: the
     * document holds the digest of that text, a cached document belongs to this installation, and
     * one that the parser failed at has a finding and is refused before.
     */
    async draw(entry: Entry, t: Words): Promise<Body | 'changed'> {
      const text = textOf(entry)
      if (textDigest(text) !== entry.document.digest) return 'changed'
      if (entry.document.isProgram) return withPicture(entry, programBody(entry), t)
      return withPicture(entry, await renderer.render(entry.document, text), t)
    },
  }
}
