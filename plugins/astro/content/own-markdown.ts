import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroConfig } from 'astro'
import { memoized } from '../../basics/memo.ts'
import { linkedProject } from '../../engine/linked-project.ts'
import { type Opening, sharedOpening } from '../../engine/opening.ts'
import type { LinkFault } from '../../links/link-table.ts'
import { remarkLinks } from '../../markdown/remark/remark-links.ts'
import { satteriLinks } from '../../markdown/satteri/links.ts'

export interface OwnMarkdownContext {
  /** The folder of documents, from the project's root. */
  readonly content: string
  readonly log: (line: string) => void
}

type Site = Pick<AstroConfig, 'root' | 'srcDir' | 'markdown'>

/**
 * Makes `[[id]]`, `inv:` links and `milepost` fences work on the site's own pages of Markdown. A
 * site that has our plugin in its processor keeps that one. Nothing is added to a processor that is
 * not known.
 */
export function linkOwnMarkdown(site: Site, { content, log }: OwnMarkdownContext): void {
  const root = fileURLToPath(site.root)
  const source = pathBelow(root, fileURLToPath(site.srcDir))
  const projectOf = memoized((opening: Opening) => linkedProject({ root }, atFront(opening)))
  const shared = {
    isOurs: (path: string) => path.startsWith(`${source}/`) && !path.startsWith(`${content}/`),
    notice: (path: string, faults: readonly LinkFault[]) => {
      for (const { place, message } of faults)
        log(`${path}:${place.line}:${place.column} ${message}`)
    },
  }
  const open = async () => projectOf((await sharedOpening(root)) ?? unopened(root))
  // A function of its own: unified keeps one plugin for each function, the last one.
  const remarkOwnLinks = () => remarkLinks({ ...shared, project: open })
  addBeforeLast(site.markdown.processor, {
    satteri: { list: 'mdastPlugins', plugin: satteriLinks({ ...shared, open }) },
    unified: { list: 'remarkPlugins', plugin: remarkOwnLinks },
  })
}

interface KnownProcessor {
  /** The option that holds its plugins. */
  readonly list: string
  readonly plugin: unknown
}

/**
 * Starlight's last plugin turns unknown directives back into text, and would split `[[page:id]]` at
 * its colon.
 */
const LAST = /^(?:starlight-directives-restoration|remarkDirectivesRestoration)$/

function addBeforeLast(
  { name, options }: Site['markdown']['processor'],
  known: Readonly<Record<string, KnownProcessor>>,
): void {
  const { list: option, plugin } = known[name] ?? {}
  const list: unknown = option === undefined ? undefined : Reflect.get(options, option)
  if (!Array.isArray(list)) return
  const last = list.findIndex((each) => LAST.test(nameOf(each)))
  list.splice(last < 0 ? list.length : last, 0, plugin)
}

function nameOf(plugin: unknown): string {
  const [first]: unknown[] = Array.isArray(plugin) ? plugin : [plugin]
  if (typeof first !== 'function' && !(first instanceof Object)) return ''
  return 'name' in first ? String(first.name) : ''
}

/** The pages of a site belong to the version at its front. */
function atFront(opening: Opening): Opening {
  const front = opening.versions.filter(({ prefix }) => prefix === '')
  return front.length > 0 ? { ...opening, versions: front } : opening
}

function pathBelow(root: string, folder: string): string {
  return relative(root, folder).split(sep).join('/')
}

function unopened(root: string): never {
  throw new Error(`The project at ${root} is not open.`)
}
