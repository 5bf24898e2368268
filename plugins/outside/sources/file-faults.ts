import { FILE_START } from '../../basics/place.ts'
import { code } from '../../basics/wording.ts'
import type { Fault } from '../../documents/model/faults.ts'

/** A pipe, a socket or a device. Reading it could take forever. */
export const SPECIAL_FILE = unreadable('Unexpected kind of file, expected a plain one.')

/** The error codes of the system, in words for the owner of the file. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'its permissions forbid it',
  EIO: 'the disk gives an error',
  ELOOP: 'it is a symbolic link',
  ENAMETOOLONG: 'its path is longer than the system allows',
  ENOENT: 'it went away while its folder was being read',
  ENOTDIR: 'it went away while its folder was being read',
  EPERM: 'its permissions forbid it',
}

/**
 * Says why the system refuses to read a file or folder. Throws when the reason is a lack of
 * resources, which is not a fault of the file.
 */
export function refusedBySystem(what: 'file' | 'folder', error: unknown): Fault {
  const name = nameOf(error)
  const shortage = shortageOf(error)
  if (shortage) throw new Error(`Cannot read the documents: ${shortage}.`, { cause: error })
  const reason = REASONS[name] ?? `the system says ${code(name)}`
  return unreadable(`Cannot read the ${what}: ${reason}.`)
}

/**
 * Names the resource that the machine lacks, and what to do. Returns undefined for all other
 * errors.
 */
export function shortageOf(error: unknown): string | undefined {
  return SHORTAGES[nameOf(error)]
}

function nameOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

const FILES = 'too many files are open; raise the limit, as with `ulimit -n 1024`'

const SHORTAGES: Readonly<Record<string, string>> = {
  EAGAIN: 'the system allows no more processes; raise the limit, as with `ulimit -u 1000`',
  EMFILE: FILES,
  ENFILE: FILES,
  ENOMEM: 'no memory is left',
}

export function unreadable(message: string): Fault {
  return { rule: 'unreadable-file', message, place: FILE_START, isTransient: true }
}
