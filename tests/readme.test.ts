import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { milepost } from './cli/terminal.ts'
import { mdx } from './vocabulary.ts'

const readme = readFileSync('README.md', 'utf8')

/** What stands beside the bad document of the README, and is as it should be. */
const BESIDE = {
  'content/people.yaml': 'ada: { name: Ada }\n',
  'content/roadmap/engine.mdx': mdx('title: Engine\norder: [faster-start, smaller-image]'),
  'content/roadmap/items/smaller-image.mdx': mdx(
    'title: A smaller image\nroadmap: engine\nhistory: [{ status: unplanned }]',
  ),
}

test('the report in the README is what the document in the README gets', async () => {
  const [, path = ''] = /^`(content\/\S+)`:$/m.exec(readme) ?? []
  const { exit, out } = await milepost('check', { ...BESIDE, [path]: block('mdx') })
  expect(exit).toBe(1)
  expect(out).toBe(block('text'))
})

test('the two commands of the README are scripts of the package', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(readme).toContain('npm ci && npm run build')
  expect(readme).toContain('npm ci && npm test')
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['build', 'test']))
})

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? ''
}
