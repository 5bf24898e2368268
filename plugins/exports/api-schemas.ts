const text = { type: 'string' } as const
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const
const phase = { enum: ['idea', 'open', 'active', 'late', 'done', 'dropped'] } as const
const count = { type: 'integer', minimum: 0 } as const
const addresses = { type: 'object', additionalProperties: text } as const

/** Describes an object all of whose fields are known. Fields that end in `?` may be absent. */
function object(fields: Readonly<Record<string, object>>) {
  const names = Object.keys(fields)
  return {
    type: 'object',
    required: names.filter((name) => !name.endsWith('?')),
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, schema]) => [name.replace(/\?$/, ''), schema]),
    ),
    additionalProperties: false,
  }
}

function list(items: object) {
  return { type: 'array', items }
}

const version = { const: 1 }

const release = object({
  line: text,
  state: { enum: ['planned', 'beta', 'current', 'supported', 'security-only', 'ended'] },
  versions: { type: 'object', additionalProperties: text },
  'title?': text,
  'url?': text,
  'releaseDate?': day,
  'planned?': { const: true },
  'activeSupportEnd?': day,
  'securitySupportEnd?': day,
  'next?': { type: 'object' },
  'changelog?': text,
})

const change = object({
  id: text,
  key: text,
  title: text,
  what: text,
  on: day,
  date: text,
  'from?': text,
  'to?': text,
  'note?': text,
  'url?': text,
})

/** The JSON Schema of each file of the interface for programs, by the name of the file. */
export const API_SCHEMAS = {
  index: object({
    version,
    project: text,
    'repository?': text,
    files: addresses,
    documents: addresses,
    schemas: addresses,
  }),
  kinds: object({
    version,
    kinds: list(
      object({
        name: text,
        plural: text,
        describes: text,
        count,
        'url?': text,
        statuses: list(object({ status: text, phase })),
        relations: list(object({ field: text, to: list(text), inverse: text })),
      }),
    ),
  }),
  documents: object({
    version,
    kind: text,
    documents: list(
      object({
        key: text,
        id: text,
        title: text,
        url: text,
        file: text,
        'status?': text,
        'phase?': phase,
        aliases: list(text),
        fields: { type: 'object' },
      }),
    ),
  }),
  graph: object({
    version,
    nodes: list(object({ key: text, kind: text, id: text, title: text })),
    edges: list(object({ from: text, to: text, field: text, inverse: text })),
  }),
  releases: object({ version, today: day, 'nextExpected?': day, releases: list(release) }),
  changes: object({ version, changes: list(change) }),
} as const

export type ApiName = keyof typeof API_SCHEMAS
