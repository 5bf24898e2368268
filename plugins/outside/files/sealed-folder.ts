import { createHmac, randomBytes } from 'node:crypto'
import { lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PlainFile, readPlainFile } from './plain-file.ts'
import { writeWhole } from './whole-file.ts'

/**
 * The folder in which a project keeps what costs only time to work out again. Every text in it is
 * sealed with a secret of this very checkout: what git brought, somebody restored or a disk
 * damaged is not read, and neither is what stands behind a link.
 */
export interface SealedFolder {
  read(name: string): string | undefined
  /** Whole or not at all. A folder that cannot be written costs only time. */
  write(name: string, text: string): void
  /** The same text has the same seal for as long as this checkout keeps its secret. */
  seal(text: string): string
}

/** Larger than what is kept of a hundred thousand documents. */
const LARGEST = 256 * 1024 * 1024

/** Is below `node_modules`, and only where that is a folder of the project's own. */
export function sealedFolder(root: string): SealedFolder {
  const top = join(root, 'node_modules')
  let known: Opened | undefined
  const open = () => {
    known ??= opened(top)
    return known
  }
  return {
    read(name) {
      const { folder, key } = open()
      const kept = folder && readPlainFile(join(folder, name), LARGEST)?.bytes.toString('utf8')
      if (kept === undefined) return undefined
      const text = kept.slice(SEAL_LENGTH + 1)
      return kept.startsWith(`${sealOf(key, `${name}\n${text}`)}\n`) ? text : undefined
    },
    write(name, text) {
      const { folder, key } = open()
      if (folder) store(join(folder, name), `${sealOf(key, `${name}\n${text}`)}\n${text}`)
    },
    seal: (text) => sealOf(open().key, text),
  }
}

interface Opened {
  /** Undefined where nothing can be kept. */
  readonly folder: string | undefined
  readonly key: string
}

const SEAL_LENGTH = 64

function sealOf(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex')
}

/** Of a project that keeps nothing, a seal holds as long as the process. */
const PASSING_KEY = randomBytes(32).toString('hex')

function opened(top: string): Opened {
  const nothing = { folder: undefined, key: PASSING_KEY }
  try {
    if (!isFolder(top)) return nothing
    const folder = madeFolder(madeFolder(top, '.cache'), 'milepost')
    const key = folder && keyIn(folder)
    return key === undefined ? nothing : { folder, key }
  } catch {
    return nothing
  }
}

function madeFolder(above: string | undefined, name: string): string | undefined {
  if (above === undefined) return undefined
  const path = join(above, name)
  if (!lstatSync(path, { throwIfNoEntry: false })) mkdirSync(path, { recursive: true })
  return isFolder(path) ? path : undefined
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

const SECRET = 'secret'
const SECRET_BYTES = 32
/** Only the user who runs Milepost reads it. */
const PRIVATE = 0o600

/** The secret is made anew where there is none that can be trusted. */
function keyIn(folder: string): string | undefined {
  const path = join(folder, SECRET)
  const key = keyOf(readPlainFile(path, SECRET_BYTES))
  if (key !== undefined) return key
  rmSync(path, { force: true })
  writeFileSync(path, randomBytes(SECRET_BYTES), { flag: 'wx', mode: PRIVATE })
  return keyOf(readPlainFile(path, SECRET_BYTES))
}

/**
 * Nobody else can have written or read the file. When and where it was made is part of the key:
 * a copy of it, which git or an archive brings, is another secret.
 */
function keyOf(file: PlainFile | undefined): string | undefined {
  if (file?.bytes.length !== SECRET_BYTES) return undefined
  const { bytes, stat } = file
  const owner = process.getuid?.()
  const isOpen = owner !== undefined && (Number(stat.uid) !== owner || (stat.mode & 0o77n) !== 0n)
  if (isOpen || stat.nlink !== 1n) return undefined
  return `${bytes.toString('hex')} ${stat.ino} ${stat.ctimeNs}`
}

function store(path: string, text: string): void {
  try {
    writeWhole(path, text, PRIVATE)
  } catch {
    // It costs the next run time, and nothing else.
  }
}
