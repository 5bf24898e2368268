import { expect, test } from 'vitest'
import { versionSidebar } from '../../../plugins/views/pages/version-sidebar.ts'

const V12 = { prefix: 'v1.2', addresses: ['', 'roadmap/', 'process/start/', 'health/'] }

test('links to what the version has lead into it', () => {
  const sidebar = [
    { label: 'Overview', link: '/' },
    { label: 'Roadmap', link: '/roadmap/' },
    { label: 'Late items', link: 'roadmap#late' },
    { label: 'Start', link: '/process/start?from=menu' },
  ]
  expect(versionSidebar(sidebar, V12)?.map(({ link }) => link)).toEqual([
    '/v1.2/',
    '/v1.2/roadmap/',
    '/v1.2/roadmap#late',
    '/v1.2/process/start?from=menu',
  ])
})

test('guides, other sites and what the version lacks stay as they are', () => {
  const generated = { label: undefined, autogenerate: { directory: 'guides' } }
  const rest = [
    { label: 'Guides', items: [generated, { label: 'About', slug: 'about' }] },
    { label: 'Fresh', link: '/process/fresh/' },
    { label: 'Chat', link: 'https://example.org/roadmap/' },
  ]
  const sidebar = [{ label: 'Here', items: [{ label: 'Health', link: '/health/' }] }, ...rest]
  expect(versionSidebar(sidebar, V12)).toEqual([
    { label: 'Here', items: [{ label: 'Health', link: '/v1.2/health/' }] },
    ...rest,
  ])
  expect(versionSidebar(rest, V12)).toBe(undefined)
})

test('the current version needs no other sidebar, and neither does a generated one', () => {
  const sidebar = [{ label: 'Roadmap', link: '/roadmap/' }]
  expect(versionSidebar(sidebar, { ...V12, prefix: '' })).toBe(undefined)
  expect(versionSidebar(undefined, V12)).toBe(undefined)
})
