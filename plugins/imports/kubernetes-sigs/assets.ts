/** An asset of a group: the owner files of one subproject in one repository. */
export interface RepositoryAsset {
  readonly title: string
  readonly repo: string
  readonly paths?: readonly string[]
}

/**
 * Returns the folders that hold owner files, by repository. An owner file at the top owns the whole
 * repository.
 */
export function assetsOf(
  title: string,
  owners: readonly string[],
): { readonly assets: readonly RepositoryAsset[]; readonly unread: readonly number[] } {
  const folders = owners.map(folderOf)
  const found = folders.flatMap((folder) => folder ?? [])
  const assets = [...Map.groupBy(found, ({ repo }) => repo)].flatMap(([repo, each]) => {
    const paths = each.map(({ path }) => path).filter((path) => path !== '')
    const whole = paths.length < each.length ? [{ title, repo }] : []
    return [...whole, ...(paths.length > 0 ? [{ title, repo, paths }] : [])]
  })
  return { assets, unread: folders.flatMap((folder, at) => (folder ? [] : [at])) }
}

const NAME = String.raw`([\w.-]+\/[\w.-]+)`
const REF = String.raw`(?:refs\/heads\/)?[^/]+`
const RAW = new RegExp(String.raw`^https:\/\/raw\.githubusercontent\.com\/${NAME}\/${REF}\/(.+)$`)
const PAGE = new RegExp(String.raw`^https:\/\/github\.com\/${NAME}\/blob\/${REF}\/(.+)$`)

/** Returns the repository and folder of an owner file on GitHub. */
function folderOf(owner: string): { readonly repo: string; readonly path: string } | undefined {
  const [, repo, file] = RAW.exec(owner) ?? PAGE.exec(owner) ?? []
  if (repo === undefined || file === undefined) return undefined
  return { repo, path: file.slice(0, file.lastIndexOf('/') + 1) }
}
