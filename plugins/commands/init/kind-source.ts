import { startBelow } from '../../basics/paths.ts'
import { commonFields } from '../../kinds/fields/common-fields.ts'
import type { Phase } from '../../kinds/status.ts'
import { fits, readingOf } from '../../kinds/templates/sample.ts'
import { patternOf, quoted } from '../workflows/source-text.ts'
import { withCustomary } from './customary-statuses.ts'
import type { OldDocuments, WrittenFields } from './old-documents.ts'

/** The most statuses that are listed. More are no statuses, but sentences. */
const MOST_STATUSES = 15
/** The most files that are ignored by name. */
const MOST_IGNORED = 25

/** Writes a configuration that reads old documents: those of each folder as a kind of their own. */
export function kindConfig(
  found: readonly OldDocuments[],
  { publish }: { readonly publish: boolean },
) {
  const content = folderAbove(found.map(({ folder }) => folder))
  const below = (folder: string) => folder.slice(startBelow(content).length)
  const names = namesOf(found)
  const placed = found.map((documents, at) => ({
    documents,
    name: names[at] ?? 'proposal',
    folder: documents.folder === content ? '' : `${below(documents.folder)}/`,
  }))
  const ignored = placed.flatMap(({ documents, folder }) =>
    documents.others
      .slice(0, MOST_IGNORED)
      .filter((path) => !isOfAnother(`${documents.folder}/${path}`, documents, found))
      .map((path) => quoted(`/${patternOf(folder + path)}`)),
  )
  return [
    "import { defineConfig, defineKind, fields, readers } from 'milepost/config'",
    '',
    ...placed.flatMap((each) => [...kindRows(each), '']),
    'export default defineConfig({',
    `  content: ${quoted(content)},`,
    '  builtInKinds: false,',
    `  kinds: [${names.map((name) => `${name}Kind`).join(', ')}],`,
    ...(ignored.length === 0 ? [] : ['  ignore: [', ...ignored.map(listed), '  ],']),
    ...(found.length === 1 ? [] : BESIDE),
    ...(publish ? [] : UNPUBLISHED),
    '})',
    '',
  ].join('\n')
}

/** Returns the deepest folder that holds all of these, or the only one. */
function folderAbove(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split('/'))
  const differs = first.findIndex((step, at) => others.some((steps) => steps[at] !== step))
  return first.slice(0, differs === -1 ? first.length : differs).join('/') || '.'
}

/** Says whether a file lies in a folder of another kind, within that of these documents. */
function isOfAnother(path: string, own: OldDocuments, found: readonly OldDocuments[]): boolean {
  return found.some((each) => each !== own && path.startsWith(startBelow(each.folder)))
}

const BESIDE = [
  '  // Other texts stand beside these folders, and are not checked.',
  "  rules: { 'unknown-kind': 'off' },",
]

const UNPUBLISHED = [
  '  // No site is made from these documents, so the baseline may hold findings about safety.',
  '  publish: false,',
]

function listed(text: string): string {
  return `    ${text},`
}

interface Placed {
  readonly documents: OldDocuments
  readonly name: string
  /** The folder below the content folder, ending in `/`; empty for the content folder itself. */
  readonly folder: string
}

function kindRows({ documents, name, folder }: Placed): readonly string[] {
  const { document } = documents
  const plural = name.length <= 4 ? `${name.toUpperCase()}s` : `${name}s`
  return [
    '/** The documents that were here before Milepost. */',
    `const ${name}Kind = defineKind({`,
    `  name: '${name}',`,
    `  plural: '${plural}',`,
    "  describes: 'A proposal, and what was decided on it.',",
    `  folder: ${quoted(folder === '' ? '.' : folder.slice(0, -1))},`,
    `  address: '${name}s',`,
    ...(document === undefined
      ? []
      : [
          `  files: [${quoted(`${patternOf(folder)}**/${patternOf(document)}`)}],`,
          "  idOf: (path) => (path.split('/').at(-2) ?? path).toLowerCase(),",
        ]),
    `  reader: readers.${readerCall(documents)},`,
    '  // Fields that are not named here are read, and not checked.',
    '  open: true,',
    ...fieldRows(documents),
    '})',
  ]
}

function readerCall({ reader, fields, document }: OldDocuments): string {
  const isUntitled = fields.some((each) => typeof each['title'] !== 'string')
  return reader === 'frontmatter()' && isUntitled && document === undefined
    ? "frontmatter({ title: 'heading' })"
    : reader
}

/** Names the kinds of some folders. Of two alike, the second gets a letter more: `adr`, `adrb`. */
function namesOf(found: readonly OldDocuments[]): readonly string[] {
  const names: string[] = []
  for (const { folder } of found) {
    const name = nameOf(folder)
    const free = [name, ...'bcdefghij'.split('').map((letter) => name + letter)]
    names.push(free.find((each) => !names.includes(each)) ?? name)
  }
  return names
}

/** Makes the name of a kind from a folder: `adr` for `docs/adrs`. */
function nameOf(folder: string): string {
  const last = folder.slice(folder.lastIndexOf('/') + 1).toLowerCase()
  if (/decision/.test(last)) return 'adr'
  if (last === 'text') return 'rfc'
  const word = last.replace(/[^a-z]/g, '').replace(/s$/, '')
  return /^[a-z]{2,20}$/.test(word) && !RESERVED.has(word) ? word : 'proposal'
}

/** Words that mean something else in links, and in addresses of a site. */
const RESERVED = new Set(['doc', 'http', 'https', 'inv', 'issue', 'mailto', 'pin', 'rule', 'tel'])

function fieldRows({ fields }: OldDocuments): readonly string[] {
  const statuses = statusesIn(fields)
  const isAlways = fields.every((each) => typeof each['status'] === 'string')
  const end = `${isAlways ? '' : '.optional()'}.describe('Its status.'),`
  const list = statuses.map(quoted).join(', ')
  const kind = statuses.length === 0 ? 'text()' : `oneOf([${list}])`
  const unusual = Object.keys(commonFields).filter((name) => isUnusual(name, fields))
  return [
    '  fields: {',
    "    title: fields.text().optional().describe('The name that readers see.'),",
    `    status: fields.${kind}${end}`,
    ...unusual
      .filter((name) => name !== 'title')
      .map((name) => `    ${name}: fields.any().optional().describe('As it is written.'),`),
    '  },',
    ...(statuses.length === 0 ? [] : statusRows(statuses)),
  ]
}

/** Returns the statuses that the documents have; none when they are free text. */
function statusesIn(fields: readonly WrittenFields[]): readonly string[] {
  const all = fields.map((each) => each['status']).filter((each) => typeof each === 'string')
  const statuses = [...new Set(all)].sort()
  const isWord = (status: string) => /^[\p{L}][\p{L} -]{0,30}$/u.test(status)
  const areWords = statuses.length <= MOST_STATUSES && statuses.every(isWord)
  return areWords ? withCustomary(statuses, all.length) : []
}

/** Says whether a common field has a value that it does not take as a rule. */
function isUnusual(name: string, fields: readonly WrittenFields[]): boolean {
  const schema = new Map(Object.entries(commonFields)).get(name)
  if (!schema) return false
  return fields.some((each) => {
    const value = each[name]
    if (value === undefined || fits(schema, value)) return false
    return typeof value !== 'string' || readingOf(schema, value) === undefined
  })
}

function statusRows(statuses: readonly string[]): readonly string[] {
  return [
    '  // The phase decides how pages show a status; `next` says what may follow.',
    '  statuses: {',
    ...statuses.map((status) => {
      const next = statuses.filter((each) => each !== status).map(quoted)
      return `    ${keyOf(status)}: { phase: '${phaseOf(status)}', next: [${next.join(', ')}] },`
    }),
    '  },',
  ]
}

const PHASES: readonly (readonly [RegExp, Phase])[] = [
  [/^(?:draft|idea|provisional|stub|in discussion)$/i, 'idea'],
  [/reject|withdraw|withdrew|supersed|deprecat|replac|abandon|obsolete|stagnant|moved/i, 'dropped'],
  [/implemented|final|done|complete|released/i, 'done'],
  [/accept|active|living|implementable|approved|decided/i, 'active'],
]

function phaseOf(status: string): Phase {
  return PHASES.find(([words]) => words.test(status))?.[1] ?? 'open'
}

function keyOf(name: string): string {
  return /^[a-z]+$/i.test(name) ? name : quoted(name)
}
