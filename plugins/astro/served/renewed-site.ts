import { resolve } from 'node:path'

const renewals = new Map<string, () => Promise<void>>()

/**
 * Opens a site that a development server can open again in its place, so that the modules which
 * import it need not run again.
 */
export async function renewable<Site extends object>(
  root: string,
  open: () => Promise<Site>,
): Promise<Site> {
  const site = await open()
  renewals.set(resolve(root), async () => void Object.assign(site, await open()))
  return site
}

/** Opens the site at `root` again in its place. Returns false when no page has asked for it yet. */
export async function renewSite(root: string): Promise<boolean> {
  const renew = renewals.get(resolve(root))
  await renew?.()
  return renew !== undefined
}
