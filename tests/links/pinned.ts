import { createHash } from 'node:crypto'
import { printLock } from '../../plugins/engine/pins/lock.ts'
import { readInventory } from '../../plugins/inventories/reader.ts'
import { packed } from '../inventories/vocabulary.ts'
import { type Files, mdx } from '../vocabulary.ts'

/** An inventory of a component in one version, with these rows. */
export function inventory(component: string, version: string, rows: readonly string[]): Buffer {
  const header = `# Sphinx inventory version 2\n# Project: ${component}\n# Version: ${version}\n# zlib\n`
  return packed(rows.map((row) => `${row}\n`).join(''), header)
}

/** Rows by component and version (`flytekit 1.3`) → the lock and its copies, below `content/`. */
export function locked(rows: Readonly<Record<string, readonly string[]>>): Files {
  const copies = Object.entries(rows).map(([name, lines]) => {
    const [component = '', version = ''] = name.split(' ')
    return { component, version, bytes: inventory(component, version, lines) }
  })
  return lockedBytes(copies)
}

export function lockedBytes(
  copies: readonly { component: string; version: string; bytes: Uint8Array }[],
): Files {
  const pins = copies.map(({ component, version, bytes }) => {
    const { inventory: read } = readInventory(bytes)
    return {
      component,
      version,
      url: `https://docs.example.org/${component}/${/^\d/.test(version) ? 'v' : ''}${version}/objects.inv`,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      header: { project: read?.project ?? '', version: read?.version ?? '' },
      fetched: '2026-11-20T08:00:00Z',
    }
  })
  const files = copies.map(({ component, version, bytes }) => [
    `pins/${component}-${version}.inv`,
    bytes,
  ])
  return { 'pins.lock.json': printLock({ pins }), ...Object.fromEntries(files) }
}

/** A component whose docs have versions; further lines stand below `docs`. */
export const component = (id: string, below = '') =>
  mdx(`title: ${id}
docs:
  base: https://docs.example.org/${id}/v{version}/
  inventory: https://docs.example.org/${id}/v{version}/objects.inv
${below}`)

export const policy = (fields: string, from = '2026-01-01') =>
  mdx(`title: Policy\nfrom: ${from}\nmajor: 1\ncadence: quarterly\n${fields}`)

export const release = (line: string, on: string, fields = '') =>
  mdx(`title: Release ${line}\nline: "${line}"\nstatus: released\non: ${on}\n${fields}`)

export const page = (body: string) => mdx('title: Page', body)

/** Lines 1.2 and 1.3, aligned `flytekit` and independent `idl`, and their inventories. */
export const project: Files = {
  'policies/quarterly.mdx': policy('aligned: [flytekit]\nindependent: [idl]'),
  'releases/v1.2.mdx': release('1.2', '2026-06-30'),
  'releases/v1.3.mdx': release('1.3', '2026-09-30'),
  'components/flytekit.mdx': component('flytekit'),
  'components/idl.mdx': component('idl'),
  ...locked({
    'flytekit 1.2': [
      'flytekit.Task py:class 1 api.html#$ -',
      'flytekit.old py:function 1 api.html#$ -',
    ],
    'flytekit 1.3': [
      'flytekit.Task py:class 1 api.html#$ -',
      'flytekit.Tasks py:function 1 api.html#$ -',
      'flytekit.task py:function 1 api.html#$ The task decorator',
      'start std:label -1 start.html#start Getting started',
      'start std:doc -1 start.html Getting started',
    ],
    'idl latest': [
      'flyteidl.Task proto:message 1 idl.html#$ -',
      'flytekit.Task py:class 1 idl.html#$ -',
    ],
  }),
}
