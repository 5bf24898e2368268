import { createHmac, randomBytes } from 'node:crypto'
import { lstatSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../made-folder.ts'
import { type CacheLimits, noteUse, trimCache } from '../trimmed-cache.ts'
import { type PlainFile, readPlainFile } from './plain-file.ts'
import { writeWhole } from './whole-file.ts'

/**
 * The folder in which a project keeps results that only cost time to compute again. Every text in
 * it is sealed with a secret of this checkout. So a text from git, from a backup or from a damaged
 * disk is not read, nor is anything behind a link.
 */
export interface SealedFolder {
  read(name: string): string | undefined
  /** Writes the whole text or nothing. A folder that cannot be written only costs time. */
  write(name: string, text: string): void
  /** Removes texts by age and by size: all of them, or those whose names begin so. */
  trim(limits: CacheLimits, start?: string): void
  /** Returns the seal of a text. It stays the same as long as this checkout keeps its secret. */
  seal(text: string): string
}

/** The most bytes of a text: more than the results for a hundred thousand documents. */
const LARGEST = 256 * 1024 * 1024

/**
 * Opens the sealed folder of a project. It is below `node_modules`, if that is a real folder of the
 * project.
 */
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
      const file = folder && readPlainFile(join(folder, name), LARGEST)
      if (!folder || !file) return undefined
      const seal = file.bytes.toString('latin1', 0, SEAL_LENGTH + 1)
      const text = file.bytes.subarray(SEAL_LENGTH + 1)
      if (seal !== `${sealOf(key, `${name}\n`, text)}\n`) return undefined
      noteUse(join(folder, name), file.stat)
      return text.toString('utf8')
    },
    write(name, text) {
      const { folder, key } = open()
      if (!folder) return
      const bytes = Buffer.from(text)
      const seal = Buffer.from(`${sealOf(key, `${name}\n`, bytes)}\n`)
      store(join(folder, name), Buffer.concat([seal, bytes]))
    },
    trim(limits, start = '') {
      const { folder } = open()
      const mayGo = (name: string) => name !== SECRET && name.startsWith(start)
      try {
        if (folder) trimCache(folder, mayGo, limits)
      } catch {
        // Old texts that stay only take room.
      }
    },
    seal: (text) => sealOf(open().key, text),
  }
}

interface Opened {
  /** Undefined when nothing can be kept. */
  readonly folder: string | undefined
  readonly key: string
}

const SEAL_LENGTH = 64

function sealOf(key: string, ...parts: readonly (string | Uint8Array)[]): string {
  const hmac = createHmac('sha256', key)
  for (const part of parts) hmac.update(part)
  return hmac.digest('hex')
}

/** The key for a project that keeps nothing. It lives as long as the process. */
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
  makeFolder(path)
  return isFolder(path) ? path : undefined
}

function isFolder(path: string): boolean {
  return lstatSync(path).isDirectory()
}

const SECRET = 'secret'
const SECRET_BYTES = 32
/** The file mode that lets only the user who runs Milepost read a file. */
const PRIVATE = 0o600

/** Returns the key of a folder. It makes a new secret when there is none that can be trusted. */
function keyIn(folder: string): string | undefined {
  const path = join(folder, SECRET)
  const key = keyOf(readPlainFile(path, SECRET_BYTES))
  if (key !== undefined) return key
  rmSync(path, { force: true })
  writeFileSync(path, randomBytes(SECRET_BYTES), { flag: 'wx', mode: PRIVATE })
  return keyOf(readPlainFile(path, SECRET_BYTES))
}

/**
 * Returns the key in a secret file, or undefined when somebody else can have written or read it.
 * The file's number and time are part of the key, so a copy of the file, from git or an archive, is
 * another key.
 */
function keyOf(file: PlainFile | undefined): string | undefined {
  if (file?.bytes.length !== SECRET_BYTES) return undefined
  const { bytes, stat } = file
  const owner = process.getuid?.()
  const isOpen = owner !== undefined && (Number(stat.uid) !== owner || (stat.mode & 0o77n) !== 0n)
  if (isOpen || stat.nlink !== 1n) return undefined
  return `${bytes.toString('hex')} ${stat.ino} ${stat.ctimeNs}`
}

function store(path: string, bytes: Uint8Array): void {
  try {
    writeWhole(path, bytes, PRIVATE)
  } catch {
    // A text that is not stored costs the next run time, and nothing else.
  }
}
