import { code } from '../../basics/wording.ts'
import type { Graph } from '../../graph/graph.ts'
import type { PassedOver } from '../../outside/git/release-branches.ts'

/** One version of the site, published beside the others. */
export interface SiteVersion {
  /** The name: a release line such as `1.2`, or `next` for the work tree. */
  readonly name: string
  /**
   * The first part of its addresses, below the site's base: `v1.2`. It is empty for the current
   * version.
   */
  readonly prefix: string
  readonly graph: Graph
  /**
   * Branches that have the name of a release line but are not versions. Only the work tree lists
   * them.
   */
  readonly passedOver?: readonly PassedOver[] | undefined
  /**
   * The release lines of the site, newest first, with those that are not read. Only the work tree
   * lists them.
   */
  readonly lines?: readonly string[] | undefined
}

/** Says why a branch is not a version: "The branch `fork/release-v1.3` is passed over: …". */
export function passedOverNotice({ name, home }: PassedOver): string {
  return `The branch ${code(name)} is passed over, because versions come from ${home}.`
}

/** The name of the version that is the work tree. */
export const NEXT = 'next'

/** The name that always means the current version. */
export const LATEST = 'latest'

/** Returns the name that a link writes in its own way: `1.2` for `v1.2`. */
export function versionName(written: string): string {
  return written.replace(/^v(?=\d)/, '')
}

/** Returns the version with a name: `1.2`, `v1.2`, `next` or `latest`. */
export function versionNamed(
  siteVersions: readonly SiteVersion[],
  written: string,
): SiteVersion | undefined {
  const name = versionName(written)
  if (name === LATEST) return siteVersions.find(({ prefix }) => prefix === '')
  return siteVersions.find((siteVersion) => siteVersion.name === name)
}
