import { createHash } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HOME } from '../home.ts'

/** A file below `node_modules/.cache`, where nothing that is committed belongs. */
export interface CacheFile<Content> {
  read(): Content | undefined
  /** Whole or not at all. A folder that cannot be written costs only time. */
  write(content: Content): void
}

/** `depends` is everything that makes the content another one; Milepost's own code is added. */
export function cacheFile<Content>(
  root: string,
  name: string,
  depends: readonly unknown[],
): CacheFile<Content> {
  const digest = digestOf([...depends, ownStamps()])
  const path = join(root, 'node_modules', '.cache', 'milepost', `${name}.json`)
  return {
    read() {
      try {
        const [written, content] = JSON.parse(readFileSync(path, 'utf8'))
        return written === digest ? content : undefined
      } catch {
        return undefined
      }
    },
    write: (content) => store(path, JSON.stringify([digest, content])),
  }
}

export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

function store(path: string, text: string): void {
  const aside = `${path}.${process.pid}`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(aside, text)
    renameSync(aside, path)
  } catch {
    rmSync(aside, { force: true })
  }
}

/** Changes whenever a file of Milepost itself does. */
function ownStamps(): string {
  const home = fileURLToPath(HOME)
  const files = readdirSync(home, { recursive: true, encoding: 'utf8' }).sort()
  const stamps = files.map((file) => {
    const { mtimeMs, size } = statSync(join(home, file))
    return [file, mtimeMs, size]
  })
  return digestOf(stamps)
}
