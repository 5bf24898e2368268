import type { Day } from '../basics/calendar.ts'
import { alternatives, code, didYouMean } from '../basics/wording.ts'
import { checkPath, portableName } from '../documents/text/names.ts'
import { shapeAt } from '../entries/field-help.ts'
import type { Graph } from '../graph/graph.ts'
import type { Kind } from '../kinds/kind.ts'
import { readingOf } from '../kinds/templates/sample.ts'
import { templateOf } from '../kinds/templates/template.ts'

export interface DocumentOrder {
  readonly kind: Kind
  readonly id: string
  /** Fields as they are typed: `owner=sig-docs`. */
  readonly settings: readonly string[]
}

/** Returns a new document with its path below the content folder. Throws when it cannot be made. */
export function newDocument(
  { kind, id, settings }: DocumentOrder,
  graph: Graph,
  today: Day,
): { readonly path: string; readonly text: string } {
  if (kind.inOneFile) throw new Error(`${alone(kind)} add \`${id}:\` to it.`)
  const path = `${kind.folder}/${id}.mdx`
  if (!ID.test(id) || kind.idOf(`${id}.mdx`) !== id) throw new Error(unusableId(id))
  const [unportable] = checkPath(path)
  if (unportable) throw new Error(unportable.message)
  const [taken] = graph.named(id, [kind.name])
  if (taken)
    throw new Error(`There is already ${code(taken.key)}, in ${code(taken.document.path)}.`)
  const given = Object.fromEntries(settings.map((setting) => readSetting(setting, kind)))
  const text = templateOf(kind, {
    id,
    today,
    given,
    idsFor: (field) => idsFor(field, kind, graph),
    shapeFor: (field) => shapeFor(field, kind),
  })
  return { path: path.replace(/^\.\//, ''), text }
}

const ID = /^[a-z\d]+(?:(?:\.|[_-]+)[a-z\d]+)*$/

function alone({ plural, folder }: Kind): string {
  return `All ${plural} stand in one file, ${code(folder)};`
}

function unusableId(id: string): string {
  const right = portableName(id)
  const offer = right === undefined ? '.' : `; did you mean ${code(right)}?`
  return `Unexpected id ${code(id)}, expected lower-case letters and digits, with \`-\` or \`.\` between them${offer}`
}

function readSetting(setting: string, kind: Kind): readonly [string, unknown] {
  const [name = '', ...rest] = setting.split('=')
  const fields = Object.keys(kind.schema.shape)
  if (!fields.includes(name)) {
    const known = `${didYouMean(name, fields)} A ${kind.name} has ${alternatives(fields)}.`
    throw new Error(`Unknown field ${code(name)}${known}`)
  }
  const value = readingOf(kind.schema.shape[name], rest.join('='))
  if (value === undefined) {
    throw new Error(
      `Unexpected ${code(rest.join('='))} in ${code(name)}: the field takes no such value.`,
    )
  }
  return [name, value]
}

/** Returns the shape of a field that holds mappings, which its sentence alone does not tell. */
function shapeFor(field: string, { schema }: Kind): string | undefined {
  const shape = shapeAt(schema, [field])
  return shape?.includes('{') ? shape : undefined
}

/** Returns the ids that a field may name, if it is a field that names documents. */
function idsFor(field: string, { relations }: Kind, graph: Graph): readonly string[] {
  const relation = Object.hasOwn(relations, field) ? relations[field] : undefined
  if (!relation) return []
  return graph.nodes.filter(({ kind }) => relation.to.includes(kind.name)).map(({ id }) => id)
}
