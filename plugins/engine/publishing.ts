import { code } from '../basics/wording.ts'
import type { Node } from '../entries/entry.ts'
import { joined } from '../links/addresses/base.ts'
import { hostAddress } from '../links/addresses/published.ts'
import { addressOf } from '../links/addresses/routes.ts'
import type { Config } from './config.ts'
import { type ProjectRoot, rootOf, topOf } from './open-roots.ts'

/** Throws an error for a project that says that it publishes nothing. Its pages may not be safe. */
export function requirePublishing({ publish }: Pick<Config, 'publish'>): void {
  if (publish) return
  throw new Error(
    'Cannot show the documents: the configuration says `publish: false`, so that pages may be unsafe. Remove it, and fix what `milepost check` then finds.',
  )
}

/** Returns the page on the code host of a file in another root, by its path from the project. */
export function hostBeside(path: string, roots: readonly ProjectRoot[]): string | undefined {
  const root = rootOf(path, roots)
  return root && hostAddress(root.config, 'blob', path.slice(topOf(root).length))
}

/** Returns the address of a document on the site of its root, or else on its code host. */
export function addressIn(node: Node, root: ProjectRoot): string | undefined {
  const { site, base, repository, branch } = root.config
  if (site !== undefined) return addressOf(node, joined(site, base.slice(1)))
  return hostAddress({ repository, branch }, 'blob', node.document.path.slice(topOf(root).length))
}

/** Throws when the pages of a project would lead to documents of a root without an address. */
export function requireAddresses(roots: readonly ProjectRoot[]): void {
  const lost = roots.find(({ config: { site, repository } }) => !site && !repository)
  if (!lost) return
  throw new Error(
    `Cannot link to documents of the root ${code(lost.name)}: its configuration names neither \`site\` nor \`repository\`; add one of them.`,
  )
}
