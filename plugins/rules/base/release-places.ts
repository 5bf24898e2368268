import { parseVersion, printVersion } from '../../basics/version.ts'
import type { ReleaseData } from '../../kinds/release.ts'

/** A version that the document of a release line names. */
export interface NamedVersion {
  readonly component: string
  /** The version as its author wrote it. */
  readonly version: string
  readonly path: readonly (string | number)[]
}

/** Returns every version that a line's document names, its patches last. */
export function namedVersions({ components, patches }: ReleaseData): readonly NamedVersion[] {
  const first = Object.entries(components ?? {}).map(([component, version]) => ({
    component,
    version,
    path: ['components', component],
  }))
  const later = (patches ?? []).map(({ component, version }, at) => ({
    component,
    version,
    path: ['patches', at, 'version'],
  }))
  return [...first, ...later]
}

/** Returns the path to the version of a component in the data of a line. */
export function versionPath(
  data: ReleaseData,
  component: string,
  version: string,
): readonly (string | number)[] {
  const named = namedVersions(data).findLast((each) => {
    const parsed = each.component === component ? parseVersion(each.version) : undefined
    return parsed && printVersion(parsed) === version
  })
  return named?.path ?? ['components']
}
