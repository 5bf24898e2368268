import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro/content/config'
import config from '../milepost.config.ts'
import { milepostCollections } from '../plugins/astro/index.ts'

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  ...milepostCollections(config),
}
