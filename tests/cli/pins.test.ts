import { readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { locked, page, project } from '../links/pinned.ts'
import { LINKED, milepost, onDisk, UNLOCKED } from './pinned-project.ts'

test('nothing but update asks for the network', async () => {
  const root = onDisk({ ...project, ...LINKED })
  for (const command of ['check', 'pins check', 'pins bump --to 1.2']) {
    expect((await milepost(root, command)).exit, command).not.toBe(2)
  }
  expect((await milepost(root, 'pins update')).err).toContain('There is no network here.')
})

test('check tells what the copies say, and nothing that is not about pins', async () => {
  const odd = locked({ 'flytekit 1.3': ['flytekit.Task py:class 1 /api.html#$ -'] })
  const lock = String(odd['pins.lock.json']).replace(
    '"version": "1.3"\n      }',
    '"version": "9"\n      }',
  )
  const root = onDisk({ ...UNLOCKED, ...odd, 'process/page.mdx': page('[[nobody]]') })
  const { exit, out } = await milepost(root, 'pins check')
  expect({ exit, out }).toMatchInlineSnapshot(`
    {
      "exit": 0,
      "out": "info[invalid-lock]: 1 fault in the copy of \`flytekit\` \`1.3\`; the first: Refused row \`flytekit.Task\`: its address \`/api.html#flytekit.Task\` begins with \`/\` and would replace the base.
     --> content/pins.lock.json:5:20
      |
    5 |       "component": "flytekit",
      |                    ^^^^^^^^^^
      = see: https://milepost-dev.github.io/milepost/rules/invalid-lock/

    1 info in 6 documents, checked for 2026-11-20.
    ",
    }
  `)
  writeFileSync(join(root, 'content/pins.lock.json'), lock)
  expect((await milepost(root, 'pins check')).exit).toBe(1)
})

test.each([
  ['pins bump --to 1.9', 'No release has the line `1.9`.'],
  ['pins bump idl --to 1.3', 'Links to `idl` lead to `latest`: there is nothing to move.'],
  ['pins bump flytekit --to 1.9', 'run `milepost pins update flytekit --to 1.9`'],
  ['pins bump flytekit --to ../x', 'Unexpected version `../x`'],
  ['pins bump flytkit --to 1.2', 'did you mean `flytekit`?'],
  ['pins bump', "required option '--to <version>' not specified"],
  ['pins update nobody', 'Cannot find the component `nobody`'],
  ['pins update flytekit --to ../x', 'Unexpected version `../x`, expected `1.4`.'],
])('%s cannot run', async (command, why) => {
  const { exit, err } = await milepost(onDisk({ ...project, ...LINKED }), command)
  expect(exit).toBe(2)
  expect(err).toContain(why)
})

test('a folder without a project is told from a project without components', async () => {
  const root = onDisk({ 'process/page.mdx': page('Words.') })
  expect(await milepost(root, 'pins check')).toMatchObject({ exit: 0, err: '' })
  const below = join(root, 'content/process')
  expect(await milepost(below, 'pins check')).toEqual({
    exit: 2,
    out: '',
    err: `milepost: Cannot find the folder \`content\` of documents in \`${realpathSync(below)}\`; begin one with \`milepost new page <id>\`, or name the project's folder with \`--root\`.\n`,
  })
  expect((await milepost(below, 'pins check --root ../..')).exit).toBe(0)
  expect((await milepost(root, 'pins check --root nowhere')).err).toMatch(
    /^milepost: Cannot find the folder `.*nowhere` of the project\.$/m,
  )
})

test.each(['md', 'mdx'])(
  'check --fix leaves all else in a .%s file as it is',
  async (extension) => {
    const docs = 'https://docs.example.org/flytekit'
    const text = [
      `---\r\ntitle: "Page"   # ${docs}/latest/\r\n---\r\n\r\n`,
      `[x](<${docs}/latest/api.html> "latest")  \r\n😀 ${docs}/latest/api.html, [d] \`${docs}/latest/\`\r\n`,
      `\r\n| a |\r\n|---|\r\n| <a href='${docs}/latest/api.html?a&amp;b'>x\\|y</a> |\r\n`,
      `\r\n[d]:\t${docs}/v1.2/#a  'T'\r\n\r\n> - ${docs}/latest/gone.html`,
    ].join('')
    const path = `content/process/page.${extension}`
    const root = onDisk({ ...project, [`process/page.${extension}`]: text })
    const fixed = async () => {
      const { err } = await milepost(root, 'check --fix')
      return [err, readFileSync(join(root, path), 'utf8')]
    }
    const corrected = text
      .replace(/(?<=[<' ])(\S+\/)latest(\/api)/g, '$1v1.3$2')
      .replace('v1.2/#a', 'v1.3/#a')
    expect(await fixed()).toEqual(['Made 4 edits in 1 file.\n', corrected])
    expect(await fixed()).toEqual(['Made no edit: no finding has only one fix.\n', corrected])
  },
)

test('check --fix rewrites addresses of docs, and checks again', async () => {
  const docs = 'https://docs.example.org/flytekit'
  const body = `[x](${docs}/latest/api.html) [y](${docs}/latest/gone.html) [z](${docs}/v1.2/api.html)`
  const root = onDisk({ ...project, 'process/page.mdx': page(body) })
  const { exit, out, err } = await milepost(root, 'check --fix')
  expect({ exit, err }).toEqual({ exit: 1, err: 'Made 2 edits in 1 file.\n' })
  expect(out.match(/^\w+\[/gm)).toEqual(['error['])
  expect(readFileSync(join(root, 'content/process/page.mdx'), 'utf8')).toBe(
    page(`[x](${docs}/v1.3/api.html) [y](${docs}/latest/gone.html) [z](${docs}/v1.3/api.html)`),
  )
})
