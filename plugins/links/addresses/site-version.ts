import { code } from '../../basics/wording.ts'
import type { Graph } from '../../graph/graph.ts'
import type { PassedOver } from '../../outside/git/release-branches.ts'

/** One version of the site, which stands beside the others. */
export interface SiteVersion {
  /** Its line, `1.2`; or `next`, which is the work tree. */
  readonly name: string
  /** Where its addresses begin, below the site's base: `v1.2`; nothing for the current one. */
  readonly prefix: string
  readonly graph: Graph
  /** Of the work tree: branches that have the name of a line and are no version. */
  readonly passedOver?: readonly PassedOver[] | undefined
}

/** Why a branch is no version: "The branch `fork/release-v1.3` is passed over: …". */
export function tellPassedOver({ name, home }: PassedOver): string {
  return `The branch ${code(name)} is passed over, because versions come from ${home}.`
}

/** The name of the work tree among versions. */
export const NEXT = 'next'

/** What leads to the current version wherever it is. */
export const LATEST = 'latest'

/** The version that a name means: `1.2`, `v1.2`, `next` or `latest`. */
export function versionNamed(
  siteVersions: readonly SiteVersion[],
  written: string,
): SiteVersion | undefined {
  const name = written.replace(/^v(?=\d)/, '')
  if (name === LATEST) return siteVersions.find(({ prefix }) => prefix === '')
  return siteVersions.find((siteVersion) => siteVersion.name === name)
}
