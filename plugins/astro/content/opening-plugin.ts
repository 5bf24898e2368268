import type { LoaderContext } from 'astro/loaders'
import type { Opening } from '../../engine/opening.ts'

const NAME = 'milepost:opening'

/** A Vite plugin that only hands the opening of a project to content loaders. */
export interface OpeningPlugin {
  readonly name: string
  readonly api: { readonly open: () => Promise<Opening> | undefined }
}

/**
 * Carries the integration's opening inside Astro's configuration, which loaders are given. Vite
 * runs `src/content.config.ts` and its imports in a module runner, so a module's variables there
 * are not ours: https://vite.dev/guide/api-environment-runtimes
 */
export function openingPlugin(open: () => Promise<Opening> | undefined): OpeningPlugin {
  return { name: NAME, api: { open } }
}

/** Returns the opening that the integration shares; undefined on a site without the integration. */
export function openingIn({ vite }: LoaderContext['config']): Promise<Opening> | undefined {
  const plugins: readonly unknown[] = vite.plugins ?? []
  return plugins.flat(NESTED_AT_MOST).find(isOpeningPlugin)?.api.open()
}

/** The deepest list of plugins that is searched, since Vite accepts lists within lists. */
const NESTED_AT_MOST = 5

function isOpeningPlugin(plugin: unknown): plugin is OpeningPlugin {
  return plugin instanceof Object && 'name' in plugin && plugin.name === NAME && 'api' in plugin
}
