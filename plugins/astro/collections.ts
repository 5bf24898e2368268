import { defineCollection } from 'astro/content/config'
import { readConfig, type UserConfig } from '../engine/config.ts'
import type { Kind } from '../kinds/kind.ts'
import { type Content, openContent } from './content.ts'
import { milepostLoader, type OpenContent } from './loader.ts'

/** A content collection for each kind of the configuration, under the kind's name. */
export function milepostCollections(config: UserConfig = {}) {
  const open = sharedOpening(config)
  const collections = readConfig(config).kinds.map(
    (kind) => [kind.name, milepostCollection(kind, open)] as const,
  )
  return Object.fromEntries(collections)
}

/** The collection of one kind, typed by its schema. */
export function milepostCollection<Data>(kind: Kind<Data>, open: OpenContent) {
  return defineCollection({ loader: milepostLoader(kind as Kind, open), schema: kind.schema })
}

/** Loaders run side by side: as long as one of them uses the documents, the others get the same. */
function sharedOpening(config: UserConfig): OpenContent {
  let opened: Promise<Content> | undefined
  let users = 0
  return async (root, base) => {
    users += 1
    opened ??= openContent(root, base, config)
    const content = await opened
    return {
      ...content,
      async close() {
        users -= 1
        if (users > 0) return
        opened = undefined
        await content.close()
      },
    }
  }
}
