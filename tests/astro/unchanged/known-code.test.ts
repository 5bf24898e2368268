import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unknownCode } from '../../../plugins/astro/unchanged/known-code.ts'
import { scratchProject } from '../../scratch.ts'

/** A file of a site's code, and what makes the next build run whatever stays the same. */
test.each([
  ['src/pages/a.astro', "---\nimport { getCollection } from 'astro:content'\n---\n<p>Text</p>"],
  ['src/pages/a.astro', "---\nimport Card from '../card.astro'\n---\n<Card link='/' />"],
  ['src/pages/a.astro', "---\nimport Card from '../clock.ts'\n---", '`src/clock.ts` says `Date`'],
  ['src/pages/a.astro', "---\nconst news = await fetch('/news')\n---", 'says `fetch`'],
  ['src/pages/a.astro', "---\nimport fs from 'node:fs'\n---", 'names `node:fs`'],
  ['src/pages/a.astro', "---\nimport x from 'some-package'\n---", 'names `some-package`'],
  ['src/pages/a.astro', '---\nconst x = Math.random()\n---', 'says `random`'],
  ['src/pages/a.astro', '---\nconst name = process.env.NAME\n---'],
  ['src/pages/a.astro', '---\nconst { pid } = process\n---', 'says `process`'],
  [
    'src/pages/a.astro',
    "---\nconst own = ['/process/', '/process', 'process/a', `/v1/process/`]\n---",
  ],
  ['src/pages/a.astro', "---\nconst own = '/process/' + process.uptime()\n---", 'says `process`'],
  ['src/pages/a.astro', "---\nconst { uptime } = globalThis['process']\n---", 'says `process`'],
  ['src/pages/a.astro', '---\nconst x = await import(name)\n---', 'says `import(n`'],
  [
    'src/content.config.ts',
    "const loader = glob({ base: '../elsewhere' })",
    'names `../elsewhere`',
  ],
  ['src/content.config.ts', "import { glob } from 'astro/loaders'\nglob({ base: './src/a' })"],
  ['src/content.config.ts', "const loader = glob({ base: '/usr' })", 'names `/usr`'],
  ['src/content/docs/a.mdx', 'Our process has a Date, and we fetch it.'],
  ['src/content/docs/a.mdx', 'It is {new Date()}.', 'says `Date`'],
  ['src/content/docs/a.mdx', 'export const x = () => {\n  fetch("/a")\n}\n', 'says `fetch`'],
])('%s with %j', (path, text, reason = '') => {
  const root = scratchProject({
    [path]: text,
    'src/card.astro': '<p>A card</p>',
    'src/clock.ts': 'export default new Date()',
  })
  const found = unknownCode(root, [join(root, path)])?.replaceAll(`${root}/`, '')
  expect(found ?? '').toContain(reason)
  expect(found === undefined).toBe(reason === '')
})

test('our own files are known, also where a project has them among its own', () => {
  const served = join(process.cwd(), 'src/scripts/served.ts')
  expect(unknownCode(process.cwd(), [served])).toBeUndefined()
})
