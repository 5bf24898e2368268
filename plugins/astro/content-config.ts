import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroConfig } from 'astro'
import { MessageError } from '../basics/message-error.ts'
import { isThere } from '../outside/files/disk.ts'
import { ownModule } from '../outside/home.ts'
import type { VitePlugin } from './virtual-module.ts'

/** The names that Astro looks for, in this order. */
const NAMES = ['content.config.mjs', 'content.config.js', 'content.config.mts', 'content.config.ts']

const OWN = '?milepost-own'

/** Adds the collections of documents to a site's content configuration, when Astro loads it. */
export function contentConfig(path: string, root: string): VitePlugin {
  const module = JSON.stringify(fileURLToPath(ownModule('astro/content/registered')))
  return {
    name: 'milepost:content-config',
    enforce: 'pre',
    // Bundles of a server hold the site's own file, which runs far from our modules.
    load(id) {
      if (id !== path) return undefined
      if (this.environment.mode !== 'dev') return withOneSchema(path)
      return [
        "import { createRequire } from 'node:module'",
        `import * as own from ${JSON.stringify(path + OWN)}`,
        "import { i18nSchema } from '@astrojs/starlight/schema'",
        `const { withDocuments, withTranslations } = createRequire(${module})(${module})`,
        `const theirs = withTranslations(own.collections ?? {}, ${hasTranslations(path)} ? undefined : i18nSchema)`,
        `export const collections = await withDocuments(theirs, ${JSON.stringify(root)})`,
      ].join('\n')
    },
  }
}

/** Says whether a site has files with translations, of which Astro warns if no collection has them. */
function hasTranslations(path: string): boolean {
  return isThere(join(dirname(path), 'content/i18n'))
}

/**
 * Writes a module that makes the schema of Starlight's pages once. Starlight asks for it on every
 * page that it has no file of, and a new schema takes a millisecond.
 */
function withOneSchema(path: string): string {
  return [
    `import * as own from ${JSON.stringify(path + OWN)}`,
    `export * from ${JSON.stringify(path + OWN)}`,
    'const once = (make) => { let made; return (context) => (made ??= make(context)) }',
    'const { docs } = own.collections ?? {}',
    "const schema = typeof docs?.schema === 'function' ? once(docs.schema) : docs?.schema",
    'export const collections = docs ? { ...own.collections, docs: { ...docs, schema } } : own.collections',
  ].join('\n')
}

/** Finds the content configuration of a site. Throws an error that shows it when there is none. */
export function requireContentConfig({ srcDir, root }: AstroConfig): string {
  const folder = fileURLToPath(srcDir)
  const path = NAMES.map((name) => join(folder, name)).find((each) => isThere(each))
  if (path !== undefined) return path
  const name = join(folder, 'content.config.ts').slice(fileURLToPath(root).length)
  throw new MessageError(`Cannot find \`${name}\`; Starlight and Milepost need it:\n\n${TEXT}`)
}

const TEXT = `import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro:content'

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
}
`
