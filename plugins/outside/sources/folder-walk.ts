import { type Dirent, lstatSync, readdirSync, readlinkSync, type Stats, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { compareText, type Finding } from '../../basics/finding.ts'
import type { PassedOver } from '../../basics/passed-over.ts'
import type { Fault } from '../../documents/model/faults.ts'
import { findingOf } from '../../documents/model/faults.ts'
import { checkDisguise, isTooLong, longPath, misspelt } from '../../documents/text/names.ts'
import { refusedBySystem, SPECIAL_FILE } from './file-faults.ts'
import { LISTED, PASSED_OVER, passedOver, type SourceFile } from './source.ts'
import { isHarmlessLink, symbolicLink } from './symbolic-links.ts'

export interface Walk {
  readonly files: SourceFile[]
  readonly findings: Finding[]
  readonly passedOver: PassedOver[]
}

/**
 * Adds the files below a folder, and findings for entries that cannot be read. Never follows a
 * link.
 */
export function walkFolder(onDisk: string, path: string, walk: Walk): void {
  if (isTooLong(path)) return void walk.findings.push(longPath(path))
  const start = join(onDisk, sep)
  for (const entry of entriesIn(onDisk, path, walk)) {
    const below = path === '' ? entry.name : `${path}/${entry.name}`
    if (entry.is.isFile()) walk.findings.push(...checkDisguise(below))
    const isLink = entry.is.isSymbolicLink()
    const isFolder = entry.is.isDirectory()
    if (!isFolder || PASSED_OVER.test(entry.name))
      walk.passedOver.push(...passedOver(below, { isLink }))
    if (PASSED_OVER.test(entry.name)) continue
    const refuse = (fault: Fault) => walk.findings.push(findingOf(fault, below))
    const file = `${start}${entry.name}`
    if (isLink) addLink(below, file, walk)
    else if (!isFolder && !LISTED.test(entry.name)) continue
    else if (entry.misspelt) refuse(misspelt(entry.name))
    else if (isFolder) walkFolder(file, below, walk)
    else if (entry.is.isFile()) addFile(below, file, walk)
    else refuse(SPECIAL_FILE)
  }
}

function addLink(path: string, onDisk: string, { findings }: Walk): void {
  const target = targetOf(onDisk)
  if (!isHarmlessLink(path, target, () => leadsToFile(onDisk)))
    findings.push(symbolicLink(path, target))
}

function targetOf(link: string): string | undefined {
  try {
    return readlinkSync(link)
  } catch {
    return undefined
  }
}

/** Says no also where the system cannot follow the link: one that leads to itself, for example. */
function leadsToFile(link: string): boolean {
  return statOf(link)?.isFile() ?? false
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

interface Entry {
  /** The name. Bytes that are not UTF-8 are written as `\xff`. */
  readonly name: string
  /** True when the name has such bytes. */
  readonly misspelt?: boolean
  readonly is: Pick<Dirent, 'isDirectory' | 'isFile' | 'isSymbolicLink'>
}

function entriesIn(folder: string, path: string, walk: Walk): readonly Entry[] {
  try {
    return readEntries(folder).sort((a, b) => compareText(a.name, b.name))
  } catch (error) {
    walk.findings.push(findingOf(refusedBySystem('folder', error), path || '.'))
    return []
  }
}

/**
 * Reads the entries of a folder. Node replaces bytes that are not UTF-8 by U+FFFD, and such a name
 * leads to no file, so names with it are read again as bytes.
 */
function readEntries(folder: string): Entry[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  if (!entries.some(({ name }) => name.includes('\uFFFD'))) {
    return entries.map((is) => ({ name: is.name, is }))
  }
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).map((is) => {
    const text = is.name.toString('utf8')
    const isText = is.name.equals(Buffer.from(text))
    return { name: isText ? text : spelled(is.name), misspelt: !isText, is }
  })
}

function spelled(name: Uint8Array): string {
  const signs = Array.from(name, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`,
  )
  return signs.join('')
}

function addFile(path: string, onDisk: string, { files, findings }: Walk): void {
  try {
    const { mtimeMs, ctimeMs, size, ino } = lstatSync(onDisk)
    files.push({ path, onDisk, stamp: `${mtimeMs} ${ctimeMs} ${size} ${ino}` })
  } catch (error) {
    findings.push(findingOf(refusedBySystem('file', error), path))
  }
}
