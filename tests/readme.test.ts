import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { milepost } from './cli/terminal.ts'
import { changedLines, mdx } from './vocabulary.ts'

const readme = readFileSync('README.md', 'utf8')

/** The sound documents beside the bad one of the README. */
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
  expect(
    changedLines(block('text'), out),
    'copy this report into the fence `text` of README.md',
  ).toEqual([])
})

test('the two commands of the README are scripts of the package', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const commands = ['npm ci && npm run build', 'npm ci && npm test']
  const missing = commands.filter((command) => !readme.includes(command))
  expect(missing.map((command) => `README.md does not say \`${command}\`; write it there`)).toEqual(
    [],
  )
  const unknown = ['build', 'test'].filter((name) => !Object.hasOwn(scripts, name))
  expect(unknown.map((name) => `package.json has no script \`${name}\`; add it`)).toEqual([])
})

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? ''
}
