import { openLinkedProject, type ProjectLocation } from '../engine/linked-project.ts'
import type { LinkedProject } from '../links/link-table.ts'
import { remarkLinks } from './remark-links.ts'

export interface MilepostOptions extends ProjectLocation {
  /** The path that the site stands under. Default: `/`. */
  readonly base?: string
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
    project: () => {
      project ??= openLinkedProject(options)
      return project
    },
  })
}

export { remarkMilepost }
