import { dayOfInstant } from '../basics/calendar.ts'
import type { ValueMap } from '../documents/document.ts'
import { readConfig, type UserConfig } from '../engine/config.ts'
import { diskSource } from '../engine/disk-source.ts'
import { ownDigest } from '../engine/own-digest.ts'
import { pictureCache } from '../engine/picture-cache.ts'
import { checkProject } from '../engine/project.ts'
import type { Entry } from '../entries/entry.ts'
import { isMap, valueAt } from '../entries/value.ts'
import type { Kind } from '../kinds/kind.ts'
import { hostAddress } from '../links/published.ts'
import { centreOf, drawnPictures } from '../rendering/drawn-pictures.ts'
import { LONGEST } from '../rendering/mermaid/limits.ts'
import { openMermaid } from '../rendering/mermaid/renderer.ts'
import { createRenderer } from '../rendering/renderer.ts'
import { documentDigest } from './document-digest.ts'
import type { Body } from './paths.ts'

/** The documents of a project, ready to be stored. */
export interface Content {
  entries(kind: Kind): readonly Entry[]
  /** What an entry's author wrote, for a collection's own schema to read. */
  rawData(entry: Entry): ValueMap
  /** Changes whenever anything changes that the rendered document shows. */
  digest(entry: Entry): string
  /** Undefined for an entry that is data only. */
  render(entry: Entry): Promise<Body | undefined>
  close(): Promise<void>
}

export async function openContent(root: string, base: string, user: UserConfig): Promise<Content> {
  const config = readConfig(user)
  const source = diskSource(root, config.content)
  const today = dayOfInstant(new Date())
  const { graph, links } = await checkProject({ root, config, source }, { today })
  const own = ownDigest()
  const mermaid = openMermaid({ timeoutMs: LONGEST, cache: pictureCache(root) })
  const pictures = drawnPictures({ graph, base, mermaid })
  const hostOf = (path: string) => hostAddress(config, 'blob', path)
  const project = { root, content: config.content, graph, links, hostOf }
  const renderer = createRenderer({ project, base, pictures })
  const textOf = (entry: Entry) => source.read(entry.document.path) ?? ''
  return {
    entries: (kind) => graph.entries(kind),
    rawData: ({ document, root: path }) => {
      const data = valueAt(document.frontmatter.data, path)
      return isMap(data) ? data : {}
    },
    digest: (entry) =>
      documentDigest(entry, textOf(entry), {
        graph,
        links,
        base,
        own: `${own} ${config.repository} ${config.branch}`,
      }),
    async render(entry) {
      if (entry.kind.inOneFile) return undefined
      const body = await renderer.render(entry.document, textOf(entry))
      const picture = await pictures.dependencies(centreOf(entry, graph), 'dependencies')
      return picture === undefined ? body : { ...body, picture }
    },
    close: () => mermaid.close(),
  }
}
