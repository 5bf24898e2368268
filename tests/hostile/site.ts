import { allowsNoException } from '../../plugins/engine/settings/exceptions.ts'
import { CATALOGUE } from '../../plugins/engine/settings/rule-catalogue.ts'
import { BUILT_IN } from '../../plugins/kinds/index.ts'
import { issue } from '../../plugins/kinds/issue.ts'
import type { Kind } from '../../plugins/kinds/kind.ts'
import type { Relation } from '../../plugins/kinds/relation.ts'
import { hostileBlocks } from './blocks.ts'
import { filled } from './filling.ts'
import { OWN_KINDS } from './own-kinds.ts'
import { asHtml, asLabel, escaped, PAYLOADS, variantFor } from './payloads.ts'

/**
 * A file for each kind and payload that names no document, so that every field holds every payload;
 * some more, whose references name documents that are there.
 */
export function hostileFiles(): Readonly<Record<string, string>> {
  const documents = BUILT_IN.filter(({ inOneFile }) => !inOneFile).flatMap((kind) =>
    PAYLOADS.flatMap((_, turn) => documentsOf(kind, turn, turn < 2 ? BOTH : [LOOSE])),
  )
  const own = OWN_KINDS.flatMap((kind, turn) => documentsOf(kind, turn, BOTH))
  const all = [...documents, ...own, ...oddlyNamed(), ...blocks(), people(), snapshot()]
  return Object.fromEntries(all)
}

/**
 * Rules that a project may switch off are off, so that documents may hold the worst text there is.
 */
export const BENT: Readonly<Record<string, 'off'>> = Object.fromEntries(
  [...CATALOGUE.keys()].filter((rule) => !allowsNoException(rule)).map((rule) => [rule, 'off']),
)

/** Names that a page or a script may take for something else, of files and of headings. */
function oddlyNamed(): [path: string, text: string][] {
  const headings = ['constructor', '__proto__', 'location', '-->', "'-alert(1)-'", '&lt;b id=x&gt;']
  const body = headings.map((name) => `## ${escaped(name)}\n`).join('\n')
  return ['constructor.md', 'toString.mdx', 'hasOwnProperty.md', '404.md', 'x.y__z--1.mdx'].map(
    (name) => [`content/process/${name}`, `---\ntitle: Odd ${name}\n---\n\n${body}`],
  )
}

function blocks(): [path: string, text: string][] {
  return PAYLOADS.map((payload, turn) => [
    `content/process/blocks-${turn}.mdx`,
    `---\ntitle: Blocks ${turn}\n---\n\n${hostileBlocks(payload)}`,
  ])
}

function documentsOf(
  kind: Kind,
  turn: number,
  sorts: readonly number[],
): [path: string, text: string][] {
  const payload = PAYLOADS[turn] ?? ''
  const ending = turn % 2 === 0 ? 'md' : 'mdx'
  return sorts.map((sort) => {
    const id = idOf(kind, sort, turn)
    const idAt = (path: string) => (sort === LINKED ? namedBy(kind.relations[path]) : undefined)
    const data = filled(kind.schema, { payload, turn, idAt }) as Record<string, unknown>
    const said = { ...data, ...kind.fieldsFromId(id), aliases: [`was-${id}`] }
    const head = Object.entries(said)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}\n`)
    return [
      `content/${kind.folder}/${id}.${ending}`,
      `---\n${head.join('')}---\n\n${body(payload)}${variants(id, turn)}${kind.name === 'page' ? diagrams(payload) : ''}`,
    ]
  })
}

const LOOSE = 0
const LINKED = 1
const BOTH = [LOOSE, LINKED]

function idOf({ name }: Pick<Kind, 'name'>, sort: number, turn: number): string {
  const number = 2 * turn + sort
  if (name === 'release') return `v1.${number}`
  return name === 'rfc'
    ? `${String(number + 1).padStart(4, '0')}-canary`
    : `canary-${name}-${number}`
}

/** The first document of the kind that a field names; it names none in turn. */
function namedBy(relation: Relation | undefined): string | undefined {
  const [to] = relation?.to ?? []
  if (to === undefined) return undefined
  return to === 'person' ? 'canary-0' : idOf({ name: to }, LOOSE, 0)
}

function people(): [path: string, text: string] {
  const kind = BUILT_IN.find(({ inOneFile }) => inOneFile)
  const rows = PAYLOADS.map((payload, turn) => {
    const data = filled(kind?.schema, { payload, turn, idAt: () => undefined })
    return `canary-${turn}: ${JSON.stringify(data)}\n`
  })
  const odd = ODD_HANDLES.map((handle) => `${JSON.stringify(handle)}: { name: Odd }\n`)
  return ['content/people.yaml', [...rows, ...odd].join('')]
}

/** Handles that are no name of a page, a file or a row of an inventory. */
const ODD_HANDLES = ['..', 'a/b', 'a b', '%2e%2e', '日'.repeat(90), `"><b>${PAYLOADS[0]}`]

function snapshot(): [path: string, text: string] {
  const issues = PAYLOADS.map((payload, turn) => {
    const data = filled(issue, { payload, turn, idAt: () => undefined }) as object
    return { ...data, number: turn + 1, state: 'OPEN', closedAt: null }
  })
  return ['content/issues/project.json', JSON.stringify(issues)]
}

/** A payload wherever prose can say it without its being markup. */
function body(payload: string): string {
  const text = escaped(payload)
  const shown = escaped(payload.replace(/[[\]|]/g, ''))
  return `Searchable ${text}[^note]

## ${text}

> **${text}** \`${payload}\` [${text}](https://example.org/ "${text}") ![${text}](https://example.org/x.png "${text}")

- [x] ${text} [[page:canary-page-0|${shown}]]

| ${text} |
| --- |
| ${text} |

<details>
<summary>${asHtml(payload)}</summary>

${text}

</details>

\`\`\`html
${payload}
\`\`\`

[^note]: ${text}
`
}

/** Variants of the payload in some of the places of prose. */
function variants(id: string, turn: number): string {
  const [first = '', second = '', third = ''] = ['heading', 'link', 'code'].map((place) =>
    variantFor(`${id} ${place}`, turn).replace(/\s+/g, ' ').trim(),
  )
  return `
### ${escaped(first)}

[${escaped(second)}](https://example.org/ "${escaped(second)}") ${escaped(third)}

\`\`\`js
${third}
\`\`\`
`
}

/** Drawing takes long: the pages of one kind have them. */
function diagrams(payload: string): string {
  const label = asLabel(payload)
  const varied = asLabel(variantFor(payload, 0).replace(/\s+/g, ' '))
  return `
\`\`\`mermaid
flowchart LR
  a["${label}"] -->|"${label}"| b("${label}")
  b -->|"${varied}"| c{"${varied}"}
\`\`\`

\`\`\`milepost
item:canary-item-0
\`\`\`
`
}
