import { createHash } from 'node:crypto'
import type { SidebarEntry } from '../../views/pages/version-sidebar.ts'
import type { GetCollection } from '../content/bodies.ts'
import type { StoredEntry } from '../content/paths.ts'

/**
 * Returns a digest of the parts of Starlight's sidebar that come from pages of the site. It is
 * constant when the sidebar names every link and title.
 */
export async function menuDigest(
  sidebar: readonly SidebarEntry[] | undefined,
  getCollection: GetCollection,
): Promise<string> {
  if (sidebar?.every(isComplete)) return ''
  const pages = (await getCollection('docs')).map(shownInMenu).sort()
  return createHash('sha256').update(pages.join('\n')).digest('hex').slice(0, 32)
}

function isComplete({ link, items }: SidebarEntry): boolean {
  return link !== undefined || (items?.every(isComplete) ?? false)
}

function shownInMenu({ id, filePath, data }: StoredEntry): string {
  const { title, sidebar, draft } = (data ?? {}) as Readonly<Record<string, unknown>>
  return JSON.stringify([id, filePath, title, sidebar, draft])
}
