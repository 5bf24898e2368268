import type { Finding } from '../../basics/finding.ts'
import { FILE_START } from '../../basics/place.ts'
import { code } from '../../basics/wording.ts'
import { findingOf } from '../model/faults.ts'

/** Letters, digits and single marks between them. */
const PORTABLE = /^_?[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$/

/** Devices, whatever follows the dot. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin|conout|clock)(?:\.|$)/i

const LONGEST_NAME = 100
const LONGEST_PATH = 200

/** Each name in a path is one that every system, shell and web address can carry. */
export function checkPath(path: string): readonly Finding[] {
  const wrong =
    path.length > LONGEST_PATH ? path : path.split('/').find((name) => !isPortable(name))
  if (wrong === undefined) return []
  const message = `Unexpected name ${code(wrong)}; ${expectation(wrong)}.`
  return [findingOf({ rule: 'unportable-name', message, place: FILE_START }, path)]
}

function isPortable(name: string): boolean {
  return name.length <= LONGEST_NAME && PORTABLE.test(name) && !RESERVED.test(name)
}

function expectation(name: string): string {
  if (name.length > LONGEST_NAME) return `a name has at most ${LONGEST_NAME} characters`
  if (RESERVED.test(name)) return 'Windows keeps it for a device'
  return 'use letters from a to z, digits, and `-`, `_` or `.` between them'
}
