import { normalize } from 'node:path/posix'

/** What a group may own, as its charter writes it. */
export type Asset =
  | { readonly repo: string; readonly paths?: readonly string[] | undefined }
  | { readonly url: string }

/** One thing that is owned, by a name that does not depend on how it was written. */
export interface Owned {
  /** `github.com/owner/name:docs/api`; a colon stands before the path in a repository. */
  readonly name: string
  /** Where the asset says so, from the asset on. */
  readonly path: readonly (string | number)[]
}

/** The repository, each of the named paths in it, or the address. */
export function ownedBy(asset: Asset): readonly Owned[] {
  if ('url' in asset) return [{ name: nameOf(asset.url), path: ['url'] }]
  const { repo, paths = [] } = asset
  if (paths.length === 0) return [{ name: nameOf(repo, ''), path: ['repo'] }]
  return paths.map((path, at) => ({ name: nameOf(repo, path), path: ['paths', at] }))
}

/** `owner/name` is GitHub's; letter case, `.git` and `www.` do not tell repositories apart. */
export function repositoryName(repo: string): string {
  return nameOf(repo, '').replace(/:.*$/s, '')
}

const CODE_HOST = /^(?:github|gitlab|bitbucket|codeberg)\.(?:com|org)$/
const FOLDER_LINK = /^\/([^/]+\/[^/]+)(?:\/-)?\/(?:tree|blob|src)\/[^/]+(?:\/(.*))?$/

/** With `below`, the address is a repository's, and that a path in it. */
function nameOf(written: string, below?: string): string {
  const address = written.includes('://') ? written : `https://github.com/${written}`
  const { host, pathname, search } = new URL(address)
  const site = host.replace(/^www\./, '')
  const isCodeHost = CODE_HOST.test(site)
  const [, repo, folder = ''] = (isCodeHost && FOLDER_LINK.exec(pathname)) || []
  const home = (repo ?? pathname).replace(/^\/+|\/+$/g, '').replace(/\.git$/, '')
  const inAnyCase = isCodeHost || below !== undefined
  const name = `${site}/${inAnyCase ? home.toLowerCase() : home}${search}`
  return `${name}:${folderName(folder, below ?? '')}`
}

/** `./docs/`, `/docs` and `docs/**` are `docs`; the whole repository is nothing. */
function folderName(...steps: readonly string[]): string {
  const path = normalize(`/${steps.join('/')}`.replace(/\/\*\*\/?$/, '/'))
  return path.replace(/^\/|\/$/g, '')
}
