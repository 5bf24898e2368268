/** A site as Starlight's own template makes it, before anything of Milepost is in it. */
export const STARLIGHT_SITE = {
  'package.json': `{
  "name": "my-docs",
  "type": "module",
  "version": "0.0.1",
  "scripts": { "dev": "astro dev", "build": "astro build", "preview": "astro preview" },
  "dependencies": { "@astrojs/starlight": "^0.42.4", "astro": "^7.3.5" }
}
`,
  'astro.config.mjs': `// @ts-check
import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({
	integrations: [
		starlight({
			title: 'My Docs',
			sidebar: [
				{ label: 'Guides', items: [{ label: 'Example Guide', slug: 'guides/example' }] },
				{ label: 'Reference', items: [{ autogenerate: { directory: 'reference' } }] },
			],
		}),
	],
});
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = {
	docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
};
`,
  'src/content/docs/index.mdx': `---
title: Welcome to Starlight
description: Get started building your docs site with Starlight.
template: splash
hero:
  tagline: Congrats on setting up a new Starlight project!
---

OUR FRONT
`,
  'src/content/docs/guides/example.md': '---\ntitle: Example Guide\n---\n\nOUR GUIDE\n',
  'src/content/docs/reference/example.md': '---\ntitle: Example Reference\n---\n\nOUR REFERENCE\n',
} as const
