import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFile } from '../../../plugins/outside/files/cache-file.ts'
import { whileHolding } from '../../../plugins/outside/files/held-lock.ts'
import { pictureCache } from '../../../plugins/outside/files/picture-cache.ts'
import { newFolder, recoverFolder } from '../../../plugins/outside/files/whole-folder.ts'
import { writeFiles, writeNamedFile } from '../../../plugins/outside/files/written-files.ts'

/** Something that writes the same files again and again, each time with another sign. */
export interface Writer {
  write(root: string, sign: string): void | Promise<void>
  /** The parts that stand after a kill, once the next run has looked after them. */
  partsIn(root: string): readonly string[]
  /** The number of parts. */
  readonly parts: number
}

const PAGES = 40
const LENGTH = 300_000

export const WRITERS = {
  site: {
    async write(root, sign) {
      const site = newFolder(join(root, 'dist'), join(root, 'record.json'))
      for (let page = 0; page < PAGES; page += 1) {
        writeFileSync(join(site.fresh, `${page}.html`), sign.repeat(LENGTH / PAGES))
      }
      await site.finish()
    },
    partsIn(root) {
      recoverFolder(join(root, 'dist'))
      return readdirSync(join(root, 'dist')).map((name) =>
        readFileSync(join(root, 'dist', name), 'utf8'),
      )
    },
    parts: PAGES,
  },
  export: {
    write: (root, sign) => writeNamedFile(root, 'CODEOWNERS', sign.repeat(LENGTH)),
    partsIn: (root) => [readFileSync(join(root, 'CODEOWNERS'), 'utf8')],
    parts: 1,
  },
  lock: {
    write: (root, sign) =>
      whileHolding(join(root, '.pins.lock.json.lock'), { name: 'pins.lock.json' }, () =>
        writeFiles(root, new Map([['pins.lock.json', sign.repeat(LENGTH)]])),
      ),
    partsIn: (root) => [readFileSync(join(root, 'pins.lock.json'), 'utf8')],
    parts: 1,
  },
  // Parsed documents, those of versions, and the outcome of a check.
  cache: {
    write(root, sign) {
      mkdirSync(join(root, 'node_modules'), { recursive: true })
      cacheFile<string>(root, 'documents', []).write(sign.repeat(LENGTH))
    },
    partsIn: (root) => [cacheFile<string>(root, 'documents', []).read() ?? 'lost'],
    parts: 1,
  },
  picture: {
    write(root, sign) {
      mkdirSync(join(root, 'node_modules'), { recursive: true })
      pictureCache(root).set('digest', sign.repeat(LENGTH))
    },
    partsIn: (root) => [pictureCache(root).get('digest') ?? 'lost'],
    parts: 1,
  },
} as const satisfies Record<string, Writer>

export type WriterName = keyof typeof WRITERS

/** True when all parts are there and all are of one write. */
export function isWhole(name: WriterName, root: string): boolean {
  const { partsIn, parts } = WRITERS[name]
  const found = partsIn(root)
  const length = LENGTH / parts
  const [first = ''] = found
  const isOne = found.every((part) => part === first)
  return found.length === parts && isOne && first === (first[0] ?? '').repeat(length)
}
