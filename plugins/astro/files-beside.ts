import { publishedProject } from '../commands/published-project.ts'
import type { CheckedVersion } from '../engine/check-project.ts'
import { sharedTitle } from '../engine/opening.ts'
import { historiesOf, type VersionHistories } from '../engine/past/version-histories.ts'
import type { Published, SiteFile } from '../exports/published.ts'
import { followFiles, pageTexts, programFiles, robots } from '../exports/site-files.ts'
import type { SiteBase } from '../links/addresses/base.ts'
import { versionBase } from '../links/addresses/routes.ts'
import { readBuilt, writeBuilt } from '../outside/files/built-pages.ts'
import { projectHome } from '../outside/git/project-home.ts'
import type { SiteState } from './site-state.ts'

/** A site, as the files beside its pages name it. */
export interface SiteOfFiles {
  /** The project's folder. */
  readonly root: string
  readonly base: SiteBase
  /** The address of the site, if its configuration names it. */
  readonly site: string | undefined
  /** The names of kinds whose list is no page of the site. */
  readonly unlisted: readonly string[]
  /** The pages of a built site that are about no document. */
  readonly pages?: Published['pages']
  readonly histories?: VersionHistories
}

/**
 * Writes what stands beside the pages of a built site, which a development server makes when it is
 * asked for. Returns the paths of files that the site has itself.
 */
export async function writeBeside(
  { built, root, base, site, unlisted }: SiteState,
  folder: string,
): Promise<readonly string[]> {
  const { withKeptTexts } = await import('./texts/kept-texts.ts')
  const { writePageTexts } = await import('./texts/written-texts.ts')
  const histories = await historiesOf(root, built)
  const place = { root, base, site, unlisted, histories }
  const others = pathsBeside(built, place)
  const pages = withKeptTexts(root, (textOf) =>
    writePageTexts(folder, others, { ...place, textOf }),
  )
  return writeFilesBeside(built, folder, { ...place, pages })
}

/**
 * Writes calendars, feeds, JSON and texts beside the pages of a built site. A file that the site
 * has itself stays. Returns the paths of those.
 */
function writeFilesBeside(
  siteVersions: readonly CheckedVersion[],
  folder: string,
  place: SiteOfFiles,
): readonly string[] {
  const kept: string[] = []
  for (const siteVersion of siteVersions) {
    const { start, files } = filesOf(siteVersion, place)
    for (const { path, content } of files) {
      const below = start + path
      if (readBuilt(folder, below) === undefined) writeBuilt(folder, [{ path: below, content }])
      else kept.push(below)
    }
  }
  return kept
}

/** Returns the paths of the files beside the pages of a site, without making them. */
function pathsBeside(
  siteVersions: readonly CheckedVersion[],
  place: SiteOfFiles,
): ReadonlySet<string> {
  const paths = siteVersions.flatMap((siteVersion) => {
    const { start, files } = filesOf(siteVersion, place)
    return files.map(({ path }) => start + path)
  })
  return new Set(paths)
}

/** Returns the file at an address of a site that is not built, as the development server asks. */
export function fileBeside(
  siteVersions: readonly CheckedVersion[],
  address: string,
  place: SiteOfFiles,
): SiteFile | undefined {
  if (!/\.(?:ics|json|md|txt|xml)$/.test(address)) return undefined
  const path = address.slice(place.base.root.length)
  return siteVersions
    .flatMap((siteVersion) => {
      const { start, files } = filesOf(siteVersion, place)
      if (!path.startsWith(start)) return []
      return files.find((file) => start + file.path === path) ?? []
    })
    .at(0)
}

/** Returns the files of one version, and what their paths begin with in the site's folder. */
function filesOf(siteVersion: CheckedVersion, { root, base, histories, ...rest }: SiteOfFiles) {
  const { prefix, outcome, branch } = siteVersion
  const { folder } = projectHome(root)
  const own = versionBase(prefix, base)
  const known = { branch, folder, histories: histories?.get(siteVersion) }
  const place = { ...rest, ...known, base: own, title: sharedTitle(root) }
  const published = publishedProject(outcome, place)
  const start = (typeof own === 'string' ? own : own.path).slice(base.root.length)
  const front = prefix === '' ? [...programFiles(published), robots(published) ?? []].flat() : []
  return { start, files: [...front, ...followFiles(published), ...pageTexts(published)] }
}
