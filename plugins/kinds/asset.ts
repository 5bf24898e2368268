import { normalize } from 'node:path/posix'

/** What a group may own, as its charter writes it. */
export type Asset =
  | { readonly repo: string; readonly paths?: readonly string[] | undefined }
  | { readonly url: string }

/** One thing that is owned, by a name that does not depend on how it was written. */
export interface Owned {
  /** `github.com/owner/name/docs/api` */
  readonly name: string
  /** Where the asset says so, from the asset on. */
  readonly path: readonly (string | number)[]
}

/** The repository, each of the named paths in it, or the address. */
export function ownedBy(asset: Asset): readonly Owned[] {
  if ('url' in asset) return [{ name: nameOf(siteAt(asset.url), ''), path: ['url'] }]
  const { repo, paths = [] } = asset
  const site = repositoryAt(repo)
  if (paths.length === 0) return [{ name: nameOf(site, ''), path: ['repo'] }]
  return paths.map((path, at) => ({ name: nameOf(site, path), path: ['paths', at] }))
}

/** `owner/name` is GitHub's; letter case, `.git` and `www.` do not tell repositories apart. */
export function repositoryName(repo: string): string {
  return repositoryAt(repo).home
}

/** The folder that an address leads to in its repository: `docs` for `…/tree/main/docs`. */
export function repositoryFolder(repo: string): string {
  return repositoryAt(repo).folder
}

/** What an address leads to, and the folder in it. */
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
  const path = (repo ?? pathname).replace(/\/+$/, '').replace(/\.git$/, '')
  const home = `${site}/${path.replace(/^\/+/, '')}${search}`.replace(/\/$/, '')
  return { home: isCodeHost ? home.toLowerCase() : home, folder }
}

/** `./docs/`, `/docs` and `docs/**` are one; the whole repository is `.`. */
function nameOf({ home, folder }: Site, below: string): string {
  const path = normalize(`/${folder}/${below}`.replace(/\/\*\*\/?$/, '/'))
  return `${home}${path}`.replace(/\/$/, '')
}
