import type { MdastPluginDefinition } from 'satteri'
import { openLinkedProject, type ProjectLocation } from '../../engine/linked-project.ts'
import type { LinkedProject } from '../../links/link-table.ts'
import { satteriLinks } from './links.ts'

export interface MilepostOptions extends ProjectLocation {
  /**
   * Reports broken links to the context, or fails with an error that names them all. In both cases
   * they become text that says why. Default: `report`.
   */
  readonly brokenLinks?: 'report' | 'fail'
  /**
   * The form that `milepost` fences take: a picture with links and a table, or Mermaid's text for
   * another plugin. Default: `svg`.
   */
  readonly diagrams?: 'svg' | 'mermaid'
}

/**
 * A plugin for Sätteri, Astro's Markdown processor. It turns `[[id]]`, `inv:` and relative links
 * into addresses, and `milepost` fences into diagrams. It reads the project once, at the first file.
 */
export default function satteriMilepost(options: MilepostOptions = {}): MdastPluginDefinition {
  let project: Promise<LinkedProject> | undefined
  const { brokenLinks, diagrams } = options
  const open = () => {
    project ??= openLinkedProject(options)
    return project
  }
  return satteriLinks({ open, brokenLinks, diagrams })
}

export { satteriMilepost }
