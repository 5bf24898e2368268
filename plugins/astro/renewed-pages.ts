import type { AstroIntegration } from 'astro'
import { renewSite } from './served/renewed-site.ts'
import { RESOLVED } from './virtual-module.ts'

type ServerSetup = NonNullable<AstroIntegration['hooks']['astro:server:setup']>

/** Vite's development server, as Astro hands it over. */
export type DevServer = Parameters<ServerSetup>[0]['server']

/** The event by which Astro asks pages anew which addresses they have. */
const CONTENT_CHANGED = 'astro:content-changed'

/** Lets the pages of a server show the documents as they were checked last. */
export async function renewPages(server: DevServer, root: string): Promise<void> {
  // What cannot be opened is opened by the next page, which shows the error.
  const isRenewed = await renewSite(root).catch(() => false)
  if (!isRenewed) forgetSite(server)
  for (const { hot } of Object.values(server.environments)) hot.send(CONTENT_CHANGED, {})
}

/** Discards the opened project, so that the next page opens it again. */
export function forgetSite(server: DevServer): void {
  for (const { moduleGraph } of Object.values(server.environments)) {
    const module = moduleGraph.getModuleById(RESOLVED)
    if (module) moduleGraph.invalidateModule(module)
  }
}
