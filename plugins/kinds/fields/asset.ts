import { normalize } from 'node:path/posix'

/** A thing that a group may own, as its charter writes it. */
export type Asset =
  | { readonly repo: string; readonly paths?: readonly string[] | undefined }
  | { readonly label: string; readonly repo?: string | undefined }
  | { readonly url: string }

/** An owned thing, with a name that does not depend on how the charter writes it. */
export interface Owned {
  /** The name: `github.com/owner/name/docs/api`. */
  readonly name: string
  /** The path in the asset's data that names it. */
  readonly path: readonly (string | number)[]
}

/** Returns the things that an asset names: the repository, each of its paths, or the address. */
export function ownedBy(asset: Asset): readonly Owned[] {
  if ('label' in asset) return [{ name: labelName(asset.label, asset.repo), path: ['label'] }]
  if ('url' in asset) return [{ name: nameOf(siteAt(asset.url), ''), path: ['url'] }]
  const { repo, paths = [] } = asset
  const site = repositoryAt(repo)
  if (paths.length === 0) return [{ name: nameOf(site, ''), path: ['repo'] }]
  return paths.map((path, at) => ({ name: nameOf(site, path), path: ['paths', at] }))
}

/** Returns the name of an issue label. Letter case does not count, as on code hosts. */
export function labelName(label: string, repo?: string): string {
  return `${repo === undefined ? '' : repositoryName(repo)}#${label.toLowerCase()}`
}

/**
 * Returns the name of a repository. `owner/name` is on GitHub; letter case, `.git` and `www.` do
 * not count.
 */
export function repositoryName(repo: string): string {
  return repositoryAt(repo).home
}

/** Returns the folder in a repository that an address leads to: `docs` for `…/tree/main/docs`. */
export function repositoryFolder(repo: string): string {
  return repositoryAt(repo).folder
}

/** An address, split into its home (a repository or a site) and the folder in it. */
interface Site {
  readonly home: string
  readonly folder: string
}

const CODE_HOST = /^(?:github|gitlab|bitbucket|codeberg)\.(?:com|org)$/
const FOLDER_LINK = /^\/([^/]+\/[^/]+)(?:\/-)?\/(?:tree|blob|src)\/[^/]+(?:\/(.*))?$/

function repositoryAt(repo: string): Site {
  const { home, folder } = siteAt(repo.includes('://') ? repo : `https://github.com/${repo}`)
  return { home: home.toLowerCase(), folder }
}

function siteAt(url: string): Site {
  const { host, pathname, search } = new URL(url)
  const site = host.replace(/^www\./, '')
  const isCodeHost = CODE_HOST.test(site)
  const [, repo, folder = ''] = (isCodeHost && FOLDER_LINK.exec(pathname)) || []
  const path = (repo ?? pathname).replace(/(?<!\/)\/+$/, '').replace(/\.git$/, '')
  const home = `${site}/${path.replace(/^\/+/, '')}${search}`.replace(/\/$/, '')
  return { home: isCodeHost ? home.toLowerCase() : home, folder }
}

/** Names a folder of a site. `./docs/`, `/docs` and `docs/**` have the same name. */
function nameOf({ home, folder }: Site, below: string): string {
  const path = normalize(`/${folder}/${below}`.replace(/\/\*\*\/?$/, '/'))
  return `${home}${path}`.replace(/\/$/, '')
}
