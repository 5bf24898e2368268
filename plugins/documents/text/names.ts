import type { Finding } from '../../basics/finding.ts'
import { FILE_START } from '../../basics/place.ts'
import { code } from '../../basics/wording.ts'
import { type Fault, findingOf } from '../model/faults.ts'

/** Letters, digits and single marks between them. */
const PORTABLE = /^_?[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$/

/** Devices, whatever follows the dot. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin|conout|clock)(?:\.|$)/i

const SIGNS = 'use letters from a to z, digits, and `-`, `_` or `.` between them'

const LONGEST_NAME = 100
const LONGEST_PATH = 200

/** Each name in a path is one that every system, shell and web address can carry. */
export function checkPath(path: string): readonly Finding[] {
  if (isTooLong(path)) return [longPath(path)]
  const wrong = path.split('/').find((name) => !isPortable(name))
  if (wrong === undefined) return []
  const message = `Unexpected name ${code(wrong)}; ${expectation(wrong)}.`
  return [findingOf({ rule: 'unportable-name', message, place: FILE_START }, path)]
}

export function isTooLong(path: string): boolean {
  return path.length > LONGEST_PATH
}

/** Refuses a file, or a folder with all that is in it. */
export function longPath(path: string): Finding {
  const message = `Unexpected path of ${path.length} characters, expected at most ${LONGEST_PATH}; use fewer folders or shorter names.`
  return findingOf({ rule: 'unportable-name', message, place: FILE_START }, path)
}

/** Refuses a name that holds bytes which are no UTF-8, each spelled as `\\xff`. */
export function misspelt(name: string): Fault {
  const message = `Unexpected bytes in the name ${code(name)} that are not UTF-8; ${SIGNS}.`
  return { rule: 'unportable-name', message, place: FILE_START }
}

function isPortable(name: string): boolean {
  return name.length <= LONGEST_NAME && PORTABLE.test(name) && !RESERVED.test(name)
}

function expectation(name: string): string {
  if (name.length > LONGEST_NAME) return `a name has at most ${LONGEST_NAME} characters`
  if (RESERVED.test(name)) return 'Windows keeps it for a device'
  return SIGNS
}
