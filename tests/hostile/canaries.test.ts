import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { BUILT_IN } from '../../plugins/kinds/index.ts'
import { issue } from '../../plugins/kinds/issue.ts'
import { fits } from '../../plugins/kinds/templates/sample.ts'
import { asAddress, PAYLOADS } from './payloads.ts'
import { hostileFiles } from './site.ts'

/** A schema, so far as a text of an author may stand in it. */
interface Part {
  readonly properties?: Readonly<Record<string, Part>>
  readonly items?: Part
  readonly anyOf?: readonly Part[]
  readonly additionalProperties?: Part | boolean
  /** True where a text that acts may stand. */
  isFree?: boolean
}

const MARK = '__pwned'
const ACTING = [...PAYLOADS, ...PAYLOADS.map(asAddress)]
const files = hostileFiles()

test.each(BUILT_IN.filter(({ inOneFile }) => !inOneFile).map((kind) => [kind.name, kind] as const))(
  'a text that acts stands in each field of kind %s that takes one',
  (_, { folder, schema }) => {
    const documents = Object.entries(files).filter(([path]) => isIn(path, `content/${folder}/`))
    const heads = documents.map(([, text]) => parse(text.split('---\n')[1] ?? ''))
    expect(heads.length).toBeGreaterThanOrEqual(PAYLOADS.length)
    expect(unmarked(schema, heads)).toEqual([])
  },
)

test('a text that acts stands in each field of a person and of an issue', () => {
  const people: Readonly<Record<string, unknown>> = parse(files['content/people.yaml'] ?? '')
  const person = BUILT_IN.find(({ inOneFile }) => inOneFile)
  expect(unmarked(person?.schema, Object.values(people))).toEqual([])
  expect(unmarked(issue, JSON.parse(files['content/issues/project.json'] ?? ''))).toEqual([])
})

test('a field that takes free text is known wherever it stands', () => {
  const schema = z.object({
    one: z.array(z.string()),
    two: z.string().default(''),
    three: z.record(z.string(), z.object({ url: z.url() })),
    four: z.enum(['a']).or(z.string()),
    five: z.string().transform((text) => text.length),
    six: z.iso.date(),
  })
  const all = ['one[]', 'two', 'three{key}', 'three{}.url', 'four', 'five']
  expect(unmarked(schema, [])).toEqual(all)
  expect(unmarked(schema, [{ one: [MARK] }, { three: { a: { url: MARK } } }])).toEqual(
    all.filter((path) => !['one[]', 'three{}.url'].includes(path)),
  )
})

function isIn(path: string, folder: string): boolean {
  return path.startsWith(folder) && !path.slice(folder.length).includes('/')
}

/** The fields that take a text that acts, and hold none in any of the documents. */
function unmarked(schema: unknown, documents: readonly unknown[]): readonly string[] {
  const marked = new Set(documents.flatMap((each) => [...pathsOfMarks(each, '')]))
  const free = schema instanceof z.ZodType ? new Set(freePaths(partOf(schema), '')) : ['no schema']
  return [...free].filter((path) => !marked.has(path))
}

/** JSON Schema knows nothing of how our own fields are made, or of how the test fills them. */
function partOf(schema: z.ZodType): Part {
  const part: unknown = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    override({ zodSchema, jsonSchema }) {
      const isText = jsonSchema.type === 'string' && !jsonSchema.enum
      if (isText) Object.assign(jsonSchema, { isFree: takesActing(zodSchema) })
    },
  })
  return part as Part
}

function takesActing(schema: unknown): boolean {
  return ACTING.some((text) => fits(schema, text))
}

function* freePaths(part: Part, path: string): Generator<string> {
  if (part.isFree) yield path
  for (const [name, field] of Object.entries(part.properties ?? {})) {
    yield* freePaths(field, path === '' ? name : `${path}.${name}`)
  }
  if (part.items) yield* freePaths(part.items, `${path}[]`)
  for (const option of part.anyOf ?? []) yield* freePaths(option, path)
  if (typeof part.additionalProperties === 'object') {
    yield `${path}{key}`
    yield* freePaths(part.additionalProperties, `${path}{}`)
  }
}

/** Yields the paths of the texts in a document, as `freePaths` has them. A mapping may be a record. */
function* pathsOfMarks(value: unknown, path: string): Generator<string> {
  if (typeof value === 'string' && value.includes(MARK)) yield path
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const each of value) yield* pathsOfMarks(each, `${path}[]`)
    return
  }
  for (const [name, field] of Object.entries(value)) {
    if (name.includes(MARK)) yield `${path}{key}`
    yield* pathsOfMarks(field, path === '' ? name : `${path}.${name}`)
    yield* pathsOfMarks(field, `${path}{}`)
  }
}
