import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writePageTexts } from '../../../plugins/astro/texts/written-texts.ts'
import { scratchProject } from '../../scratch.ts'

const BASE = { root: '/docs/', path: '/docs/plan/', ending: '/' } as const

/** Returns a page that names its text, as a build leaves it. */
function page(text: string, title: string, main = '<main data-pagefind-body>'): string {
  const link = `<link rel="alternate" type="text/markdown" href="${text}"/>`
  return `<html><head>${link}</head><body>${main}<div class="mp"><h1>${title}</h1></div></main></body></html>`
}

test('each page that names a text gets it, unless the text is there or made from documents', () => {
  const folder = scratchProject({
    'board/index.html': page('/docs/board.md', 'Board'),
    'plan/tag/größe/index.html': page('/docs/plan/tag/gr%C3%B6%C3%9Fe.md', 'Größe', '<main>'),
    'v1.2/board/index.html': page('/docs/v1.2/board.md', 'Old').replace(
      'class="mp"',
      'class="mp" data-search="/docs/v1.2/pagefind/"',
    ),
    'items/e2e/index.html': page('/docs/items/e2e.md', 'E2E'),
    'items/other/index.html': page('/docs/items/e2e.md', 'Another page with the same text'),
    'own/index.html': page('/docs/own.md', 'Own'),
    'own.md': 'The own text.',
    'away/index.html': page('/elsewhere.md', 'Away'),
    'up/index.html': page('/docs/', 'Up'),
    'plain/index.html': '<html><head></head><body><main>Plain</main></body></html>',
  })
  const place = { base: BASE, site: 'https://example.org' }
  const pages = writePageTexts(folder, new Set(['items/e2e.md']), place)
  expect(pages).toEqual([
    { title: 'Board', text: '/docs/board.md', isFound: true },
    { title: 'Größe', text: '/docs/plan/tag/gr%C3%B6%C3%9Fe.md', isFound: false },
  ])
  expect(globSync('**/*.md', { cwd: folder }).sort()).toEqual([
    'board.md',
    'own.md',
    'plan/tag/größe.md',
    'v1.2/board.md',
  ])
  const read = (path: string) => readFileSync(join(folder, path), 'utf8')
  expect(read('own.md')).toBe('The own text.')
  expect(read('plan/tag/größe.md')).toBe(
    '# Größe\n\nSource: <https://example.org/docs/plan/tag/gr%C3%B6%C3%9Fe/>\n',
  )
})

test('a text of a site without an address names pages by their path', () => {
  const folder = scratchProject({ 'board.html': page('/docs/board.md', 'Board') })
  writePageTexts(folder, new Set(), { base: { ...BASE, ending: '.html' }, site: undefined })
  expect(readFileSync(join(folder, 'board.md'), 'utf8')).toBe(
    '# Board\n\nSource: </docs/board.html>\n',
  )
})
