import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { milepostIn } from '../../cli/terminal.ts'
import { component, inventory, lockedBytes, page, project } from '../../links/pinned.ts'
import { scratchProject } from '../../scratch.ts'
import type { Files } from '../../vocabulary.ts'

const onDisk = (files: Files) =>
  scratchProject(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text])),
  )

/** Returns the findings of `pins check`, a row each. */
async function said(root: string): Promise<readonly string[]> {
  const { out } = await milepostIn(root, ['pins', 'check', '--format', 'json'])
  const { findings } = JSON.parse(out) as { findings: readonly Record<string, string | number>[] }
  return findings.map(
    ({ file, line, column, severity, rule, message }) =>
      `${file}:${line}:${column} ${severity} ${rule}: ${message}`,
  )
}

const LINKED: Files = { ...project, 'process/page.mdx': page('[x](inv:flytekit#flytekit.Task)') }

test.each<readonly [lie: string, tell: (copy: string, content: string) => void]>([
  ['a copy that is gone', (copy) => rmSync(copy)],
  ['a copy that was edited', (copy) => writeFileSync(copy, 'x')],
  [
    'a copy of another version in its place',
    (copy, content) => cpSync(join(content, 'pins/flytekit-1.2.inv'), copy),
  ],
  [
    'a folder in its place',
    (copy) => {
      rmSync(copy)
      mkdirSync(copy)
    },
  ],
  [
    'a symbolic link to the same bytes elsewhere in the project',
    (copy, content) => {
      renameSync(copy, join(content, '../real.inv'))
      symlinkSync('../../real.inv', copy)
    },
  ],
  [
    'a folder of copies that is a symbolic link',
    (_, content) => {
      renameSync(join(content, 'pins'), join(content, '../real'))
      symlinkSync('../real', join(content, 'pins'))
    },
  ],
  [
    'a lock that is a symbolic link',
    (_, content) => {
      renameSync(join(content, 'pins.lock.json'), join(content, '../real.json'))
      symlinkSync('../real.json', join(content, 'pins.lock.json'))
    },
  ],
  [
    'a folder in the place of the lock',
    (_, content) => {
      rmSync(join(content, 'pins.lock.json'))
      mkdirSync(join(content, 'pins.lock.json'))
    },
  ],
  [
    'a lock of more bytes than any lock has',
    (_, content) =>
      writeFileSync(join(content, 'pins.lock.json'), Buffer.alloc(33 * 1024 * 1024, ' ')),
  ],
  [
    'a copy that no pin names',
    (copy, content) => cpSync(copy, join(content, 'pins/flytekit-1.1.inv')),
  ],
])('%s', async (_, tell) => {
  const root = onDisk(LINKED)
  const content = join(root, 'content')
  tell(join(content, 'pins/flytekit-1.3.inv'), content)
  expect(await said(root)).toMatchSnapshot()
})

test('the tricks of Git with line ends are told from an edit', async () => {
  const text =
    '# Sphinx inventory version 1\n# Project: kit\n# Version: 1.3\nkit.task mod api.html\n'
  const locked = lockedBytes([{ component: 'kit', version: '1.3', bytes: Buffer.from(text) }])
  const root = onDisk({ ...locked, 'components/kit.mdx': component('kit', '  pin: "1.3"') })
  writeFileSync(join(root, 'content/pins/kit-1.3.inv'), text.replaceAll('\n', '\r\n'))
  const { out } = await milepostIn(root, ['pins', 'check'])
  expect(out).toContain('Unexpected line ends in `content/pins/kit-1.3.inv`')
  expect(out).toContain('help: Write `*.inv binary` into `.gitattributes`, and check the file out')
})

test('a pin of a component that is no more', async () => {
  const { 'components/idl.mdx': _, ...rest } = LINKED
  const root = onDisk({
    ...rest,
    'policies/quarterly.mdx': String(LINKED['policies/quarterly.mdx']).replace('[idl]', '[]'),
  })
  expect(await said(root)).toEqual([
    'content/pins.lock.json:29:20 info invalid-lock: No component `idl` has docs with an inventory.',
  ])
  const fetch = async () => new Response(new Uint8Array(inventory('flytekit', '1.3', [])))
  await milepostIn(root, ['pins', 'update'], { fetch })
  expect((await said(root)).filter((row) => row.includes('idl'))).toEqual([])
})

test('an inventory that was locked from another address than its component gives', async () => {
  const moved = component('flytekit').replaceAll('docs.example.org', 'docs.example.net')
  expect(await said(onDisk({ ...LINKED, 'components/flytekit.mdx': moved }))).toEqual([
    'content/components/flytekit.mdx:5:14 error pin-disagrees: The inventory of `flytekit` `1.2` was locked from `https://docs.example.org/flytekit/v1.2/objects.inv`.',
  ])
})
