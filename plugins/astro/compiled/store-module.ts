import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroConfig } from 'astro'

/** The part of Vite's plugin interface that is used here. */
export interface StoreModule {
  readonly name: string
  readonly load: {
    readonly order: 'pre'
    handler(this: Loading, id: string): string | undefined
  }
}

interface Loading {
  readonly environment: { readonly name: string; readonly mode: string }
}

/** The module with Astro's content collections. */
const STORE = '\0astro:data-layer-content'

let builds = 0

/**
 * Makes the code that renders the pages of a build read Astro's collections from their file. Astro
 * writes them into the code itself, which another build could not use with other documents.
 * Node loads a file of code once in a process, so the code of each build in a process is another.
 */
export function storeModule(config: () => AstroConfig | undefined): StoreModule {
  builds += 1
  const build = builds
  return {
    name: 'milepost:store',
    load: {
      order: 'pre',
      handler(id) {
        const { name, mode } = this.environment
        const file = storeFile(config())
        if (id !== STORE || name !== 'prerender' || mode === 'dev' || !file) return undefined
        const address = JSON.stringify(`${pathToFileURL(file)}?build=${build}`)
        return [
          "import { existsSync, readFileSync } from 'node:fs'",
          `const file = new URL(${address})`,
          "export default existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : new Map()",
        ].join('\n')
      },
    },
  }
}

/** Returns the file of the collections; undefined for a site that asks for several files. */
export function storeFile(config: AstroConfig | undefined): string | undefined {
  const storage = config?.experimental.collectionStorage ?? 'single-file'
  if (!config || storage !== 'single-file') return undefined
  return fileURLToPath(new URL('data-store.json', config.cacheDir))
}
