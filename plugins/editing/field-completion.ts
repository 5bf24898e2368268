import { z } from 'zod'
import { flowText } from '../documents/yaml/flow-text.ts'
import type { FrontmatterPath } from '../documents/yaml/frontmatter-places.ts'
import { type ScalarAt, typedAt } from '../documents/yaml/scalar-at.ts'
import { CATALOGUE } from '../engine/settings/rule-catalogue.ts'
import type { Node } from '../entries/entry.ts'
import { fieldSchemas } from '../entries/field-help.ts'
import { type FieldInfo, fieldsOf } from '../entries/field-table.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Relation } from '../kinds/relation.ts'
import { nodesIn } from './named.ts'
import type { AskedPlace, YamlPart } from './position.ts'
import { fitting, type Suggestion, type Suggestions } from './suggestion.ts'

/** Suggests fields, words, ids and rules for the place in frontmatter where an author types. */
export function fieldCompletion(asked: AskedPlace, { source, start }: YamlPart): Suggestions {
  const offset = asked.offset - start
  const [before, after] = [source.slice(0, offset), source.slice(offset)]
  if (/[^\s:]:$/.test(before) && /^[ \t]*(?:\r?\n|$)/.test(after)) {
    const spaced = { source: `${before} ${after}`, start }
    const { list, isCut } = fieldCompletion({ ...asked, offset: asked.offset + 1 }, spaced)
    const at = { start: asked.offset, end: asked.offset }
    return { list: list.map((each) => ({ ...each, ...at, text: ` ${each.text}` })), isCut }
  }
  for (const typed of typedAt(source, offset)) {
    const { kind, path } = fieldPath(asked, typed.path) ?? {}
    if (!kind || !path) continue
    const written = source.slice(typed.start, offset).replace(/^["']/, '')
    const isFollowed = /^["']?[ \t]*:/.test(source.slice(typed.end))
    const at = { ...typed, path, start: typed.start + start, end: typed.end + start, isFollowed }
    const found = fitting(suggestionsFor(kind, at, asked), written)
    if (found.list.length > 0) return found
  }
  return { list: [], isCut: false }
}

interface Typed extends ScalarAt {
  /** True for a key that has its colon. */
  readonly isFollowed: boolean
}

function suggestionsFor(kind: Kind, at: Typed, asked: AskedPlace): readonly Suggestion[] {
  const { path, role } = at
  const above = path.slice(0, -1)
  if (role === 'key') {
    if (names(above).join('.') === 'milepost.allow') return rules(at)
    const relation = relationAt(kind, above)
    if (relation?.keys) return ids(relation, at, asked)
    return keys(forms(kind, above).flatMap(fieldsOf), at)
  }
  const relation = relationAt(kind, path)
  const schemas = forms(kind, path)
  if (relation) {
    const isWhole = typeof path.at(-1) === 'string' && schemas.some(isListSchema)
    return ids(relation, at, asked).map((id) => (isWhole ? { ...id, text: `[${id.text}]` } : id))
  }
  const words = schemas.flatMap((schema) => wordsOf(schema, kind, path))
  if (words.length > 0) return words.map((text) => suggestion(text, 'value', at))
  const isElement = typeof path.at(-1) === 'number'
  return isElement ? keys(schemas.flatMap(fieldsOf), at) : []
}

function isListSchema(schema: unknown): boolean {
  return schema instanceof z.ZodArray
}

/** Returns the schemas at a path, with those of the elements of a list. */
function forms(kind: Kind, path: FrontmatterPath): readonly unknown[] {
  return fieldSchemas(kind.schema, path)
}

function wordsOf(schema: unknown, kind: Kind, path: FrontmatterPath): readonly string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String)
  if (schema instanceof z.ZodBoolean) return ['true', 'false']
  const isStatus = path.length === 1 && path[0] === 'status'
  return isStatus ? Object.keys(kind.statuses) : []
}

/** Returns the kind of the entry that a path leads into, and the rest of the path. */
export function fieldPath(
  { outcome, path: file }: Pick<AskedPlace, 'outcome' | 'path'>,
  path: FrontmatterPath,
): { readonly kind: Kind; readonly path: FrontmatterPath } | undefined {
  const nodes = nodesIn(outcome.graph, file)
  const own = nodes.find(({ root }) => root.every((step, at) => String(step) === String(path[at])))
  if (own && !isList(own)) return { kind: own.kind, path: path.slice(own.root.length) }
  const [any] = nodes
  if (!any?.kind.inOneFile || any.kind.listAt !== undefined) return undefined
  return path.length < 2 ? undefined : { kind: any.kind, path: path.slice(1) }
}

/** Tells whether a node stands for a whole file of entries, because none could be read. */
function isList({ kind, root }: Node): boolean {
  return kind.inOneFile && root.length === 0
}

export function relationAt({ relations }: Kind, path: FrontmatterPath): Relation | undefined {
  const wanted = names(path).join('.')
  return Object.entries(relations).find(([name]) => name.replaceAll('[]', '') === wanted)?.[1]
}

function names(path: FrontmatterPath): readonly (string | number)[] {
  return path.filter((step) => typeof step === 'string')
}

function keys(fields: readonly FieldInfo[], at: Typed): readonly Suggestion[] {
  const isTaken = ({ name }: FieldInfo) => at.beside.includes(name) && name !== at.path.at(-1)
  return fields
    .filter((field) => !isTaken(field))
    .map(({ name, isRequired, sentence }) => ({
      ...suggestion(name, 'field', at),
      text: at.isFollowed ? name : `${name}: `,
      detail: isRequired ? 'required' : 'optional',
      about: sentence,
    }))
}

function ids({ to }: Relation, at: Typed, { outcome, path }: AskedPlace): readonly Suggestion[] {
  const nodes = outcome.graph.nodes.filter(
    ({ kind, project, document }) =>
      !project && to.includes(kind.name) && (kind.inOneFile || document.path !== path),
  )
  return nodes.flatMap(({ id, kind, title }) => {
    const text = flowText(id)
    if (text === undefined) return []
    return [{ ...suggestion(id, 'document', at), text, detail: title, about: kind.name }]
  })
}

function rules(at: Typed): readonly Suggestion[] {
  return [...CATALOGUE].map(([id, { finds }]) => ({
    ...suggestion(id, 'rule', at),
    text: at.isFollowed ? id : `${id}: `,
    about: `Finds ${finds}.`,
  }))
}

function suggestion(text: string, sort: Suggestion['sort'], { start, end }: Typed): Suggestion {
  return { label: text, text, sort, start, end }
}
