import { isDeepStrictEqual } from 'node:util'
import { code } from '../basics/wording.ts'
import { readYamlFile } from '../documents/yaml/frontmatter.ts'

/** Returns the handles in a file of people, or none when it cannot be read. */
export function handlesIn(text: string | undefined): readonly string[] {
  return Object.keys((text !== undefined && peopleIn(text)) || {})
}

/**
 * Adds people to the end of a file of people. Its text stays as it is. Throws when they cannot be
 * added that way, as in a file with mistakes.
 */
export function withPeople(path: string, text: string, added: string): string {
  const [before, more] = [peopleIn(text), peopleIn(added)]
  const whole = text === '' || text.endsWith('\n') ? text + added : `${text}\n${added}`
  if (before && more && isDeepStrictEqual(peopleIn(whole), { ...before, ...more })) return whole
  throw new Error(`Nothing was written: people cannot be added to ${code(path)}; correct it first.`)
}

/** The most that a file of people may hold, in KiB. */
const LARGEST = 1024

/** Returns the people in a file; undefined when it cannot be read. */
function peopleIn(text: string) {
  const { frontmatter, faults } = readYamlFile(text, LARGEST)
  if (faults.length > 0) return undefined
  return frontmatter.data ?? {}
}
