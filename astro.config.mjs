import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import { milepost } from './plugins/astro/index.ts'

export default defineConfig({
  site: 'https://milepost-dev.github.io',
  experimental: { incrementalBuild: true },
  security: { csp: true },
  integrations: [
    starlight({
      title: 'Milepost',
      description:
        'Governance documents that behave like code: checked, linked, drawn and published.',
      disable404Route: true,
      customCss: ['./src/styles/own-site.css'],
      routeMiddleware: './src/rule-trail.ts',
      plugins: [milepost({ rulePages: true, card: '/card.png', about: 'what-milepost-is' })],
      sidebar: [
        { label: 'Overview', link: '/' },
        { label: 'Roadmap', link: '/roadmap/' },
        { label: 'The plan', link: '/plan/' },
        { label: 'By time', link: '/by-time/' },
        { label: 'Board', link: '/board/' },
        { label: 'Timeline', link: '/timeline/' },
        { label: 'Graph', link: '/graph/' },
        { label: 'Changes', link: '/changes/' },
        { label: 'Groups', link: '/groups/' },
        { label: 'Governance', link: '/governance/' },
        { label: 'Take part', link: '/unowned/' },
        { label: 'Health', link: '/health/' },
        { label: 'Triage', link: '/triage/' },
        { label: 'Releases', link: '/releases/' },
        { label: 'Components', link: '/components/' },
        { label: 'Release policy', link: '/policy/' },
        { label: 'Themes', link: '/themes/' },
        { label: 'RFCs', link: '/rfcs/' },
        { label: 'Process', link: '/process/' },
        { label: 'People', link: '/people/' },
        { label: 'Rules', link: '/rules/' },
        { label: 'Guides', items: [{ autogenerate: { directory: 'guides' } }] },
      ],
    }),
  ],
})
