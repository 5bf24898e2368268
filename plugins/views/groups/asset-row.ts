import { given } from '../../basics/given.ts'
import type { GroupData } from '../../kinds/group.ts'
import type { Words } from '../../words/words.ts'
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

export function assetRow(asset: Asset, t: Words): AssetRow {
  if ('label' in asset) {
    const where = asset.repo === undefined ? undefined : repositoryLink(asset.repo)
    return { what: t('asset.issues'), link: { text: asset.label }, paths: [], ...given({ where }) }
  }
  if ('repo' in asset) {
    const { title = t('fact.repository'), repo, paths = [] } = asset
    return { what: title, link: repositoryLink(repo), paths }
  }
  return { ...namedAsset(asset, t), paths: [] }
}

function namedAsset(asset: Extract<Asset, { readonly url: string }>, t: Words) {
  if ('api' in asset) return { what: t('asset.api'), link: webLink(asset.url, asset.api) }
  if ('site' in asset) return { what: t('asset.site'), link: webLink(asset.url, asset.site) }
  if ('test' in asset) return { what: t('asset.test'), link: webLink(asset.url, asset.test) }
  return { what: t('asset.other'), link: webLink(asset.url, asset.other) }
}
