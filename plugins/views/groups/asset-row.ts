import { given } from '../../basics/given.ts'
import type { GroupData } from '../../kinds/group.ts'
import type { LinkRow } from '../link-row.ts'
import { repositoryLink, webLink } from '../web-link.ts'

/** A thing that a group owns. */
export interface AssetRow {
  readonly what: string
  readonly link: LinkRow
  readonly paths: readonly string[]
  /** The repository of a label. */
  readonly where?: LinkRow
}

type Asset = NonNullable<GroupData['assets']>[number]

export function assetRow(asset: Asset): AssetRow {
  if ('label' in asset) {
    const where = asset.repo === undefined ? undefined : repositoryLink(asset.repo)
    return { what: 'Issues labelled', link: { text: asset.label }, paths: [], ...given({ where }) }
  }
  if ('repo' in asset) {
    const { title = 'Repository', repo, paths = [] } = asset
    return { what: title, link: repositoryLink(repo), paths }
  }
  return { ...namedAsset(asset), paths: [] }
}

function namedAsset(asset: Extract<Asset, { readonly url: string }>) {
  if ('api' in asset) return { what: 'API', link: webLink(asset.url, asset.api) }
  if ('site' in asset) return { what: 'Site', link: webLink(asset.url, asset.site) }
  if ('test' in asset) return { what: 'Test', link: webLink(asset.url, asset.test) }
  return { what: 'Other', link: webLink(asset.url, asset.other) }
}
