import type { Fix } from '../../basics/finding.ts'
import { given } from '../../basics/given.ts'
import { type PlaceFinder, placesIn } from '../../basics/place.ts'
import type { Frontmatter } from '../model/document.ts'
import type { Fault } from '../model/faults.ts'
import { findFences } from './fences.ts'
import { readHead } from './head.ts'
import { placesInYaml } from './places-in-yaml.ts'
import { readYaml, type YamlReading } from './yaml.ts'
import type { YamlEdit, YamlFault } from './yaml-fault.ts'

export interface FrontmatterReading {
  readonly frontmatter: Frontmatter
  /** The offset in the text at which the body begins. */
  readonly bodyStart: number
  readonly faults: readonly Fault[]
}

/** The default limit of frontmatter, in KiB. */
export const LARGEST_FRONTMATTER = 64
/** Matches a long run of blanks, for which gray-matter takes quadratic time. */
const LONG_BLANK = /\s{500}/

export function readFrontmatter(text: string, largest = LARGEST_FRONTMATTER): FrontmatterReading {
  const fences = findFences(text)
  const { bodyStart } = fences
  if ('fault' in fences) {
    const { fault, isAbsent } = fences
    const frontmatter = { source: '', firstLine: 2, data: undefined, ...given({ isAbsent }) }
    return { frontmatter, bodyStart, faults: [fault] }
  }
  const source = text.slice(fences.start, fences.end)
  const { frontmatter, faults } = reading(source, { firstLine: 2, largest }, () =>
    readHead(text, fences),
  )
  return { frontmatter, bodyStart, faults: [...faults, ...secondFault(text, bodyStart)] }
}

/** Finds a second frontmatter, which another program might use instead of the first. */
function secondFault(text: string, bodyStart: number): readonly Fault[] {
  const second = /\s{0,200}---[ \t]*\r?\n[\w"'-]{1,60}[ \t]*:/y
  second.lastIndex = bodyStart
  if (!second.test(text)) return []
  const start = text.indexOf('---', bodyStart)
  const place = placesIn(text).between(start, start + 3)
  const message = 'Unexpected second frontmatter; a file has one.'
  return [{ rule: 'invalid-frontmatter', message, place }]
}

/** Reads a `.yaml` or `.json` file, which is frontmatter as a whole. It may hold a list. */
export function readYamlFile(text: string, largest = LARGEST_FRONTMATTER): FrontmatterReading {
  const read = reading(text, { firstLine: 1, largest }, () => readYaml(text, true))
  return { ...read, bodyStart: text.length }
}

function reading(
  source: string,
  { firstLine, largest }: { readonly firstLine: number; readonly largest: number },
  read: () => YamlReading,
) {
  const tooMuch = sizeProblems(source, largest)
  const { faults, ...rest } = tooMuch.length > 0 ? { data: undefined, faults: tooMuch } : read()
  const frontmatter = { source, firstLine, ...rest }
  return { frontmatter, faults: faultsOf(faults, frontmatter) }
}

function sizeProblems(source: string, largest: number): YamlFault[] {
  if (source.length > largest * 1024) {
    const message = `Unexpected size, expected frontmatter of at most ${largest} KiB.`
    return [{ message, start: 0, end: 0 }]
  }
  const start = source.search(LONG_BLANK)
  if (start === -1) return []
  return [{ message: 'Unexpected run of blanks; remove it.', start, end: start + 500 }]
}

function faultsOf(faults: readonly YamlFault[], frontmatter: Frontmatter): Fault[] {
  if (faults.length === 0) return []
  const places = placesInYaml(frontmatter)
  return faults.map(
    ({ rule = 'invalid-frontmatter', message, start, end, first, edit }): Fault => ({
      rule,
      message,
      place: places.between(start, Math.max(start, end)),
      ...(first && { first: places.between(...first) }),
      ...(edit && { fix: fixOf(edit, frontmatter.source, places) }),
    }),
  )
}

function fixOf({ start, end, text }: YamlEdit, source: string, places: PlaceFinder): Fix {
  return { place: places.between(start, end), was: source.slice(start, end), text }
}
