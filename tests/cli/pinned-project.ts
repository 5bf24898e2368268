import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { network } from '../engine/pins/server.ts'
import { inventory, page, project } from '../links/pinned.ts'
import { scratchProject } from '../scratch.ts'
import type { Files } from '../vocabulary.ts'
import { milepostIn, type Printed } from './terminal.ts'

/** A project on disk with these files below `content/`. */
export const onDisk = (files: Files) =>
  scratchProject(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text])),
  )

export const milepost = (root: string, commandLine: string, network = {}): Promise<Printed> =>
  milepostIn(root, commandLine.split(' '), network)

const { 'pins.lock.json': _, ...rest } = project
export const UNLOCKED: Files = Object.fromEntries(
  Object.entries(rest).filter(([path]) => !path.endsWith('.inv')),
)

export const LINKED: Files = {
  'process/page.mdx': page('[x](inv:flytekit#flytekit.Task) [y](inv:idl#flyteidl.Task)'),
}

/** Serves each component's inventory, with these rows in every version. */
export const serving = (rows: readonly string[]) =>
  network(({ url = '' }, response) => {
    const [, id = '', version = ''] = /^\/(\w+)\/v?([\w.]+)\/objects.inv$/.exec(url) ?? []
    if (id === 'idl') return void response.writeHead(500).end()
    response.end(inventory(id, version, rows))
  })

export const lockIn = (root: string) =>
  JSON.parse(readFileSync(join(root, 'content/pins.lock.json'), 'utf8'))

/** Returns the locked pins: `flytekit 1.3`. */
export const pinsIn = (root: string): readonly string[] =>
  lockIn(root).pins.map(
    (pin: { component: string; version: string }) => `${pin.component} ${pin.version}`,
  )
