import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findNames } from '../../plugins/inventories/name-index.ts'
import { readInventory } from '../../plugins/inventories/reader.ts'
import { writeInventory } from '../../plugins/inventories/writer.ts'
import { buildSphinx, python } from './sphinx.ts'

const folder = mkdtempSync(join(tmpdir(), 'milepost-sphinx-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ours = writeInventory({
  project: 'Milepost',
  version: '1.3',
  rows: [
    row('doc', 'groups/sig-docs', 'groups/sig-docs/', 'SIG Docs'),
    row('label', 'sig-docs-scope', 'groups/sig-docs/#scope', 'Scope of the SIG'),
    row('label', 'plain', 'groups/plain', 'plain'),
  ],
})

test.skipIf(!python)('Sphinx reads what we write', () => {
  writeFileSync(join(folder, 'ours.inv'), ours)
  const script = `import json, posixpath
from sphinx.util.inventory import InventoryFile
with open('ours.inv', 'rb') as f:
    print(json.dumps(InventoryFile.load(f, 'https://docs.example.org/v1.3', posixpath.join)))`
  const read = spawnSync(python ?? '', ['-c', script], { cwd: folder, encoding: 'utf8' })
  const base = 'https://docs.example.org/v1.3/'
  const item = (uri: string, text: string) => ['Milepost', '1.3', base + uri, text]
  expect(JSON.parse(read.stdout)).toEqual({
    'std:doc': { 'groups/sig-docs': item('groups/sig-docs/', 'SIG Docs') },
    'std:label': {
      'sig-docs-scope': item('groups/sig-docs/#scope', 'Scope of the SIG'),
      plain: item('groups/plain', '-'),
    },
  })
})

test.skipIf(!python)(
  'a Sphinx project links into ours, and we read the inventory it writes',
  () => {
    const { status, stderr, read } = buildSphinx({
      folder,
      inventory: ours,
      base: 'https://docs.example.org/v1.3/',
      index:
        '.. _here:\n\nOther\n=====\n\n:doc:`mp:groups/sig-docs` and :ref:`sig-docs-scope`\n\n' +
        '.. py:function:: other.run(x)\n\n.. glossary::\n\n   Pod Template\n      A shape.\n',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const page = String(read('index.html'))
    expect(page).toContain('href="https://docs.example.org/v1.3/groups/sig-docs/"')
    expect(page).toContain('href="https://docs.example.org/v1.3/groups/sig-docs/#scope"')

    const { inventory, faults } = readInventory(read('objects.inv'))
    expect(faults).toEqual([])
    expect(inventory).toMatchObject({ format: 2, project: 'Other', version: '2.0' })
    const uris = ['other.run', 'pod template', 'here'].map((name) =>
      inventory ? findNames(inventory, { name })[0]?.uri : undefined,
    )
    expect(uris).toEqual([
      'index.html#other.run',
      'index.html#term-Pod-Template',
      'index.html#here',
    ])
  },
)

function row(role: string, name: string, uri: string, text: string) {
  return { domain: 'std', role, name, priority: -1, uri, text }
}
