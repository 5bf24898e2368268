import { openLinkedProject, type ProjectLocation } from '../../engine/linked-project.ts'
import type { LinkedProject } from '../../links/link-table.ts'
import { remarkLinks } from './remark-links.ts'

export interface MilepostOptions extends ProjectLocation {
  /** The path that the site stands under. Default: `/`. */
  readonly base?: string
  /**
   * What becomes of links that lead nowhere, beside text that says why: messages of the file, or an
   * error that names them all. Default: `report`.
   */
  readonly brokenLinks?: 'report' | 'fail'
}

/**
 * A remark plugin. In `unified().use(remarkParse).use(remarkMilepost)` and wherever else unified
 * plugins run, `[[id]]`, `inv:` and relative links become addresses, and `milepost` fences diagrams.
 * The project is read once, at the first file.
 */
export default function remarkMilepost(options: MilepostOptions = {}) {
  let project: Promise<LinkedProject> | undefined
  return remarkLinks({
    ...(options.base === undefined ? {} : { base: options.base }),
    brokenLinks: options.brokenLinks,
    project: () => {
      project ??= openLinkedProject(options)
      return project
    },
  })
}

export { remarkMilepost }
