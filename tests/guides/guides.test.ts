import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPackage } from '../built-package.ts'
import { scratchProject, scratchSite } from '../scratch.ts'
import { follow, withoutNetwork } from './following.ts'
import { GUIDES, startOf } from './guides.ts'
import { isShown, stepsOf } from './steps.ts'

let home: string
let programs: string

beforeAll(async () => {
  home = await buildPackage()
  symlinkSync(resolve('src'), join(home, 'src'))
  programs = mkdtempSync(join(tmpdir(), 'guide-programs-'))
}, 60_000)

afterAll(() => {
  for (const folder of [home, programs]) rmSync(folder, { recursive: true })
})

test.each(Object.keys(GUIDES))(
  '%s, followed word for word, goes as it says',
  (name) => {
    const root = scratchSite({})
    const env = withoutNetwork(programs, home)
    startOf(name, { root, env })
    expect(follow(readFileSync(`src/content/docs/guides/${name}.md`, 'utf8'), { root, env })).toBe(
      '',
    )
  },
  900_000,
)

test('a guide that is not true fails at its line', () => {
  const root = scratchProject({})
  mkdirSync(join(root, 'a'))
  const shell = (commands: string, text = '') => `# G\n\n\`\`\`sh\n${commands}\n\`\`\`\n${text}`
  const printed = (text: string) => `\n\`\`\`text\n${text}\n\`\`\`\n`
  const place = { root, env: {} }
  expect(follow(shell('ls', printed('a')), place)).toBe('')
  expect(follow(shell('ls', printed('b')), place)).toContain('line 3:\nls\n\na\n')
  expect(follow(shell('false\ntrue'), place)).toContain('line 3:')
  expect(() => stepsOf(`${shell('ls')}\n\`\`\`js\n1\n\`\`\`\n`)).toThrow('line 7: a block of `js`')
})

test('dots of a guide stand for the rest of a line, or for lines', () => {
  expect(isShown('a …\nb', 'a 1 2\nb\n')).toBe(true)
  expect(isShown('…\nb', 'a\na\nb\n')).toBe(true)
  expect(isShown('a\n…', 'a\nb\nc')).toBe(true)
  expect(isShown('a …\nb', 'a 1\n2\nb')).toBe(false)
  expect(isShown('a.', 'ab')).toBe(false)
})
