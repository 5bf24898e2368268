import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPackage } from './built-package.ts'
import { scratchProject } from './scratch.ts'

/** What `npm run prepare` builds, as it stands in the package. */
let home: string

beforeAll(async () => {
  home = await buildPackage()
  symlinkSync(resolve('src'), join(home, 'src'))
}, 60_000)

afterAll(() => rmSync(home, { recursive: true }))

const HEAD = '---\ntitle: T\n---\n\n'

test('what is built starts its parsing children and the thread that draws', () => {
  const root = scratchProject({
    'milepost.config.mjs': `
      import { defineConfig, defineKind, fields } from '${home}/build/config.js'
      const note = { name: 'note', plural: 'notes', folder: 'notes', describes: 'A note.' }
      const by = fields.reference().describe('Who wrote it.')
      export default defineConfig({ kinds: [defineKind({ ...note, fields: { by } })] })`,
    'content/notes/a.md': '---\ntitle: A\nby: me\n---\n\nText.\n',
    'content/process/deadly.mdx': `${HEAD}export const a="\\`,
    'content/process/drawn.md': `${HEAD}\`\`\`mermaid\nflowchart LR\n  a -->\n\`\`\`\n`,
  })
  const { status, stdout, stderr } = milepost('check', '--root', root, '--format', 'json')
  const found: { file: string; rule: string }[] = JSON.parse(stdout).findings
  expect(stderr).toBe('')
  expect(found.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'content/process/deadly.mdx unparsable',
    'content/process/deadly.mdx code-in-content',
    'content/process/drawn.md invalid-diagram',
  ])
  expect(status).toBe(1)
}, 60_000)

test('what is built knows its version and the pages of its rules', () => {
  expect(milepost('explain', 'broken-link').stdout).toContain('## Refused')
  const root = scratchProject({ 'content/process/a.md': HEAD })
  const { stdout } = milepost('check', '--root', root, '--format', 'sarif')
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(JSON.parse(stdout).runs[0].tool.driver).toMatchObject({ name: 'Milepost', version })
})

function milepost(...args: readonly string[]) {
  const main = join(home, 'build', 'cli', 'main.js')
  return spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' })
}
