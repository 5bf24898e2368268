import { openLinkedProject, type ProjectLocation } from '../../engine/linked-project.ts'
import type { LinkedProject } from '../../links/link-table.ts'
import { remarkLinks } from './remark-links.ts'

export interface MilepostOptions extends ProjectLocation {
  /**
   * Reports broken links as messages of the file, or fails with an error that names them all. In
   * both cases they become text that says why. Default: `report`.
   */
  readonly brokenLinks?: 'report' | 'fail'
  /**
   * The form that `milepost` fences take: a picture with links and a table, or Mermaid's text for
   * another plugin. Default: `svg`.
   */
  readonly diagrams?: 'svg' | 'mermaid'
}

/**
 * A remark plugin that runs in every unified pipeline, such as
 * `unified().use(remarkParse).use(remarkMilepost)`. It turns `[[id]]`, `inv:` and relative links
 * into addresses, and `milepost` fences into diagrams. It reads the project once, at the first
 * file.
 */
export default function remarkMilepost(options: MilepostOptions = {}) {
  let project: Promise<LinkedProject> | undefined
  return remarkLinks({
    brokenLinks: options.brokenLinks,
    diagrams: options.diagrams,
    project: () => {
      project ??= openLinkedProject(options)
      return project
    },
  })
}

export { remarkMilepost }
