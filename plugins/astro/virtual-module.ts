import { HOME, ownModule } from '../outside/home.ts'
import type { SiteOptions } from './site/site-part.ts'

/** The part of Vite's plugin interface that is used here. */
export interface VitePlugin {
  readonly name: string
  readonly enforce?: 'pre'
  resolveId?(this: Resolving, id: string, importer?: string): unknown
  load?(id: string): string | undefined
}

interface Resolving {
  resolve(
    id: string,
    importer: string | undefined,
    options: { readonly skipSelf: boolean },
  ): Promise<{ readonly id: string } | null>
}

export const VIRTUAL = 'virtual:milepost'
export const RESOLVED = `\0${VIRTUAL}`

/**
 * `virtual:milepost`: the checked project, opened where pages are rendered. The engine behind it is
 * never bundled: Node loads it once, as the command line does.
 */
export function virtualModule(options: () => Omit<SiteOptions, 'base' | 'starlight'>): VitePlugin {
  const engine = ownModule('astro/site/site').href
  return {
    name: 'milepost:virtual',
    resolveId: (id) => (id === VIRTUAL ? RESOLVED : undefined),
    load: (id) =>
      id === RESOLVED
        ? [
            `import { openSite } from ${JSON.stringify(engine)}`,
            "import starlight from 'virtual:starlight/user-config'",
            `const options = ${JSON.stringify(options())}`,
            'export const site = await openSite({ ...options, starlight, base: import.meta.env.BASE_URL })',
          ].join('\n')
        : undefined,
  }
}

/** Leaves Milepost's own modules to Node wherever pages or content configurations import them. */
export function unbundledEngine(): VitePlugin {
  const engine = HOME.href
  return {
    name: 'milepost:engine',
    enforce: 'pre',
    resolveId(id, importer) {
      const href = id.startsWith('file:') ? id : hrefOf(id, importer)
      return href?.startsWith(engine) ? { id: href, external: true } : undefined
    },
  }
}

function hrefOf(id: string, importer: string | undefined): string | undefined {
  if (!id.startsWith('.') || importer === undefined || importer.startsWith('\0')) return undefined
  return new URL(id, new URL(`file://${importer.split('?')[0]}`)).href
}
