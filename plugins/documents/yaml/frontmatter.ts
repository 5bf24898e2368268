import matter from 'gray-matter'
import { placesIn } from '../../basics/place.ts'
import type { Frontmatter } from '../model/document.ts'
import type { Fault } from '../model/faults.ts'
import { type Fences, findFences } from './fences.ts'
import { placesInYaml } from './places-in-yaml.ts'
import { readSimpleYaml } from './simple-yaml.ts'
import { readYaml, type YamlReading } from './yaml.ts'
import type { YamlProblem } from './yaml-syntax.ts'

export interface FrontmatterReading {
  readonly frontmatter: Frontmatter
  /** Where the body begins: an offset into the text. */
  readonly bodyStart: number
  readonly faults: readonly Fault[]
}

/** The most that frontmatter may hold unless a project says otherwise, in KiB. */
export const LARGEST_FRONTMATTER = 64
/** gray-matter looks for comments in quadratic time where nothing but blanks stands. */
const LONG_BLANK = /\s{500}/

export function readFrontmatter(text: string, largest = LARGEST_FRONTMATTER): FrontmatterReading {
  const fences = findFences(text)
  const { bodyStart } = fences
  if ('fault' in fences) {
    const frontmatter = { source: '', firstLine: 2, data: undefined }
    return { frontmatter, bodyStart, faults: [fences.fault] }
  }
  const source = text.slice(fences.start, fences.end)
  const { frontmatter, faults } = reading(source, { firstLine: 2, largest }, () =>
    readHead(text, fences),
  )
  return { frontmatter, bodyStart, faults: [...faults, ...secondFault(text, bodyStart)] }
}

/** Some other program might take it for the one that counts. */
function secondFault(text: string, bodyStart: number): readonly Fault[] {
  const second = /\s{0,200}---[ \t]*\r?\n[\w"'-]{1,60}[ \t]*:/y
  second.lastIndex = bodyStart
  if (!second.test(text)) return []
  const start = text.indexOf('---', bodyStart)
  const place = placesIn(text).between(start, start + 3)
  const message = 'Unexpected second frontmatter; a file has one.'
  return [{ rule: 'invalid-frontmatter', message, place }]
}

/** A `.yaml` file is all frontmatter. */
export function readYamlFile(text: string, largest = LARGEST_FRONTMATTER): FrontmatterReading {
  const read = reading(text, { firstLine: 1, largest }, () => readYaml(text))
  return { ...read, bodyStart: text.length }
}

function reading(
  source: string,
  { firstLine, largest }: { readonly firstLine: number; readonly largest: number },
  read: () => YamlReading,
) {
  const tooMuch = sizeProblems(source, largest)
  const { data, problems } = tooMuch.length > 0 ? { data: undefined, problems: tooMuch } : read()
  const frontmatter = { source, firstLine, data }
  return { frontmatter, faults: faultsOf(problems, frontmatter) }
}

/** Simple YAML reads the same for whoever splits it off: it is not handed on. */
function readHead(text: string, fences: Fences): YamlReading {
  const simple = readSimpleYaml(text.slice(fences.start, fences.end))
  return simple ? { data: simple, problems: [] } : split(text, fences)
}

/**
 * gray-matter picks its engine by what the first line names, runs JavaScript for `---js`, and reads
 * `excerpt_separator` from the data: so it is shown a head whose fences are known, is given options
 * (which keep its shared cache out), one engine, and no data.
 */
function split(text: string, fences: Fences): YamlReading {
  let read: YamlReading = { data: {}, problems: [] }
  const engine = {
    parse(source: string) {
      read = readYaml(`${source.replace(/^\r?\n/, '')}\n`)
      return {}
    },
    stringify: () => '',
  }
  const options = { language: 'yaml', engines: { yaml: engine }, excerpt: false }
  matter(text.slice(0, fences.bodyStart), options)
  return read
}

function sizeProblems(source: string, largest: number): YamlProblem[] {
  if (source.length > largest * 1024) {
    const message = `Unexpected size, expected frontmatter of at most ${largest} KiB.`
    return [{ message, start: 0, end: 0 }]
  }
  const start = source.search(LONG_BLANK)
  if (start === -1) return []
  return [{ message: 'Unexpected run of blanks; remove it.', start, end: start + 500 }]
}

function faultsOf(problems: readonly YamlProblem[], frontmatter: Frontmatter): Fault[] {
  if (problems.length === 0) return []
  const places = placesInYaml(frontmatter)
  return problems.map(
    ({ rule = 'invalid-frontmatter', message, start, end, first }): Fault => ({
      rule,
      message,
      place: places.between(start, Math.max(start, end)),
      ...(first && { first: places.between(...first) }),
    }),
  )
}
