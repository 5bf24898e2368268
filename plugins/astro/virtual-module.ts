import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HOME, ownModule } from '../outside/home.ts'
import type { SiteOptions } from './site/site-options.ts'
import type { SiteTemplate } from './site/site-templates.ts'

/** The part of Vite's plugin interface that is used here. */
export interface VitePlugin {
  readonly name: string
  readonly enforce?: 'pre'
  resolveId?(this: Resolving, id: string, importer?: string): unknown
  load?(this: Loading, id: string): string | undefined
}

interface Loading {
  readonly environment: { readonly mode: string }
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
 * Provides `virtual:milepost`, the checked project for the code that renders pages. Node loads the
 * engine behind it, as it loads the integration, so that both share one opening. An `import` would
 * load it a second time: the module runner of Vite's development server loads `file:` addresses
 * itself: https://vite.dev/guide/api-environment-runtimes
 */
export function virtualModule(options: () => GivenOptions): VitePlugin {
  const engine = JSON.stringify(fileURLToPath(ownModule('astro/site/site')))
  return {
    name: 'milepost:virtual',
    resolveId: (id) => (id === VIRTUAL ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined
      const { templates, ...given } = options()
      // The site's own code is not to be asked twice by a build, which asks in another way.
      const asked = this.environment.mode === 'dev' ? templates : []
      return [
        "import { createRequire } from 'node:module'",
        "import starlight from 'virtual:starlight/user-config'",
        "import { useTranslations } from '@astrojs/starlight/internal'",
        `const given = ${JSON.stringify(given)}`,
        `const templates = [${asked.map((each) => loaded(each, given.root)).join()}]`,
        `const { openSite } = createRequire(${engine})(${engine})`,
        'const translations = (lang) => useTranslations(lang).all() ?? {}',
        'const drafts = import.meta.env.MODE !== "production"',
        'export const site = await openSite({ ...given, templates, starlight, translations, drafts })',
      ].join('\n')
    },
  }
}

/** The options that are known before the module is loaded. */
type GivenOptions = Omit<SiteOptions, 'starlight' | 'drafts' | 'translations' | 'templates'> & {
  readonly templates: readonly SiteTemplate[]
}

/** Writes a template with the import of its code. */
function loaded({ file, segments }: SiteTemplate, root: string): string {
  const code = `load: () => import(${JSON.stringify(resolve(root, file))})`
  return `{ file: ${JSON.stringify(file)}, segments: ${JSON.stringify(segments)}, ${code} }`
}

/**
 * Makes Vite leave Milepost's own modules to Node when pages or content configurations import them.
 */
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
