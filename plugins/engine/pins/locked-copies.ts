import { createHash } from 'node:crypto'
import type { Finding } from '../../basics/finding.ts'
import { code, count } from '../../basics/wording.ts'
import type { Source } from '../../outside/sources/source.ts'
import { copyPath, type LockEntry, type ProjectEntry } from './lock.ts'
import { invalidLock, type LockReading } from './read-lock.ts'

/** The copies that match the lock, by the entry of each, and a finding for each that does not. */
export interface LockedCopies {
  readonly copies: ReadonlyMap<LockEntry | ProjectEntry, Uint8Array>
  readonly findings: readonly Finding[]
}

/** Compares every copy with the lock. `top` is the beginning of paths below the documents. */
export function lockedCopies(source: Source, top: string, lock: LockReading): LockedCopies {
  const copies = new Map<LockEntry | ProjectEntry, Uint8Array>()
  const findings: Finding[] = []
  for (const [list, entries] of [
    ['pins', lock.entries],
    ['projects', lock.projects],
  ] as const) {
    for (const [at, entry] of entries.entries()) {
      const path = top + copyPath(entry)
      const bytes = source.bytes(path)
      const fault = copyFault(entry, path, bytes)
      if (fault) findings.push(faultAt(fault, lock, [list, at]))
      else if (bytes) copies.set(entry, bytes)
    }
  }
  return { copies, findings }
}

interface CopyFault {
  readonly message: string
  readonly help?: string
  readonly field: 'version' | 'bytes' | 'sha256'
}

type LockedFile = Pick<LockEntry, 'bytes' | 'sha256'>

function copyFault(
  entry: LockedFile,
  path: string,
  copy: Uint8Array | undefined,
): CopyFault | undefined {
  if (!copy) return { field: 'version', message: `Cannot find the copy ${code(path)}.` }
  if (isLocked(entry, copy)) return undefined
  if (isLocked(entry, withoutReturns(copy))) {
    const message = `Unexpected line ends in ${code(path)}: Git has changed them.`
    const files = code(`*${path.slice(path.lastIndexOf('.'))} binary`)
    const help = `Write ${files} into ${code('.gitattributes')}, and check the file out again.`
    return { field: 'version', message, help }
  }
  if (copy.length !== entry.bytes) {
    const found = count(copy.length, 'byte')
    const expected = entry.bytes.toLocaleString('en-US')
    const message = `Unexpected ${found} in ${code(path)}, expected ${expected}.`
    return { field: 'bytes', message }
  }
  const message = `Unexpected content of ${code(path)}: it is not the file that was locked.`
  return { field: 'sha256', message }
}

function isLocked({ bytes, sha256 }: LockedFile, copy: Uint8Array): boolean {
  return copy.length === bytes && createHash('sha256').update(copy).digest('hex') === sha256
}

/** Undoes the line ends that a checkout on Windows has put into a copy. */
function withoutReturns(copy: Uint8Array): Uint8Array {
  return copy.filter((byte, at) => byte !== RETURN || copy[at + 1] !== NEWLINE)
}

const RETURN = 13
const NEWLINE = 10

function faultAt(
  { message, field, help }: CopyFault,
  lock: LockReading,
  [list, at]: readonly ['pins' | 'projects', number],
): Finding {
  const named = list === 'pins' ? 'component' : 'project'
  const step = field === 'version' ? named : field
  const finding = invalidLock(lock.path, message, lock.placeAt([list, at, step], 'value'))
  return help === undefined ? finding : { ...finding, help }
}
