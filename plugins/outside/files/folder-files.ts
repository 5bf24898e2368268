import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../../basics/finding.ts'

/** The most files that are read of one folder. */
const MOST_FILES = 20_000

/**
 * Lists the plain files below a folder whose paths match, with `/` between folders, in order. Passes
 * over hidden names and packages, and never follows a link.
 */
export function filesBelow(folder: string, wanted: RegExp): readonly string[] {
  const found: string[] = []
  const folders = ['']
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`
      if (isPassedOver(entry)) continue
      if (entry.isDirectory()) folders.push(path)
      else if (entry.isFile() && wanted.test(path)) found.push(path)
      if (found.length > MOST_FILES)
        throw new Error(`\`${folder}\` has more than ${MOST_FILES} files.`)
    }
  }
  return found.sort(compareText)
}

function isPassedOver({ name }: Dirent): boolean {
  return name.startsWith('.') || name === 'node_modules' || name.includes('\ufffd')
}
