import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { milepost } from './terminal.ts'

const page = readFileSync('src/content/docs/guides/command-line.md', 'utf8')

/** Returns the first column of a list in a help text. */
function namesIn(help: string, list: string): readonly string[] {
  const [rows = ''] = help.split(`${list}:\n`)[1]?.split('\n\n') ?? []
  return [...rows.matchAll(/^ {2}(?:-\w, )?(\S+)/gm)].map(([, name = '']) => name)
}

async function commandsBelow(command: string): Promise<readonly string[]> {
  const { out } = await milepost(`${command} --help`)
  const below = namesIn(out, 'Commands').filter((name) => name !== 'help')
  const names = below.map((name) => `${command} ${name}`.trim())
  const inner = await Promise.all(names.map(commandsBelow))
  return [...names, ...inner.flat()]
}

test('the page names every command with all its options', async () => {
  const commands = await commandsBelow('')
  expect(commands).toContain('pins bump')
  const options = await Promise.all(
    ['', ...commands].map(async (command) => {
      const { out } = await milepost(`${command} --help`)
      return namesIn(out, 'Options').filter((name) => name !== '--help')
    }),
  )
  expect(commands.filter((command) => !page.includes(command))).toEqual([])
  expect([...new Set(options.flat())].filter((name) => !page.includes(`${name}`))).toEqual([])
})
