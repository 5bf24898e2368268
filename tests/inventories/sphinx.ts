import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A Python that has Sphinx; undefined where there is none, which is said aloud. */
export const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import sphinx']).status === 0,
)
if (!python)
  console.warn('SKIPPED: no python3 with Sphinx here; its reading of ours is not tested.')

interface Project {
  /** The folder it is built in. */
  readonly folder: string
  /** The inventory that it links into, under the key `mp`. */
  readonly inventory: Uint8Array
  readonly base: string
  /** The only page of the docs. */
  readonly index: string
}

/** Builds a Sphinx project, warnings being errors. */
export function buildSphinx({ folder, inventory, base, index }: Project) {
  const [source, site] = [join(folder, 'source'), join(folder, 'site')]
  mkdirSync(source)
  writeFileSync(join(folder, 'ours.inv'), inventory)
  writeFileSync(
    join(source, 'conf.py'),
    `project, version = 'Other', '2.0'
extensions = ['sphinx.ext.intersphinx']
intersphinx_mapping = {'mp': ('${base}', '../ours.inv')}`,
  )
  writeFileSync(join(source, 'index.rst'), index)
  const args = ['-m', 'sphinx', '-q', '-W', '-b', 'html', source, site]
  const { status, stderr } = spawnSync(python ?? '', args, { encoding: 'utf8' })
  const read = (file: string) => readFileSync(join(site, file))
  return { status, stderr, read }
}
