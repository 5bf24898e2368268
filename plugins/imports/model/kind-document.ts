import { printYaml } from '../../documents/yaml/yaml-writing.ts'
import { type FieldCondition, holds, isMet } from '../../kinds/fields/field-condition.ts'
import { normalHeading } from '../../rules/base/required-sections.ts'
import type { NewFile } from './imported.ts'
import type { Prose } from './prose.ts'

/** A document before it is written. */
export interface NewDocument {
  readonly path: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly prose: Pick<Prose, 'text' | 'headings'>
  /** The sections that its kind requires. */
  readonly sections: readonly string[]
  /** The fields that its kind calls for when others have some value. */
  readonly conditions: readonly FieldCondition[]
  /** The name of a document of the source, with its article: `a KEP`. */
  readonly origin: string
  /** More rules that the document may break, each with the reason. */
  readonly allow?: Readonly<Record<string, string>> | undefined
}

/**
 * Writes a document. Its prose keeps the sections of the source, so that it has an exception from
 * the rules on sections, with its reason.
 */
export function writtenDocument(document: NewDocument): NewFile {
  const { path, fields, prose, origin } = document
  const reason = `Imported from ${origin}, which has other sections.`
  const sections = Object.fromEntries(sectionRules(document).map((rule) => [rule, reason]))
  const silent = `Imported from ${origin}, which does not say it.`
  const missing = isMissingField(document) ? { 'field-missing': silent } : {}
  const allow = { ...document.allow, ...missing, ...sections }
  const exception = Object.keys(allow).length > 0 ? { milepost: { allow } } : {}
  const filled = Object.entries(fields).filter(
    ([name, value]) => name === 'authors' || !isEmpty(value),
  )
  const data = { ...Object.fromEntries(filled), ...exception }
  return { path, text: `---\n${printYaml(data)}---\n\n${prose.text || NOTHING}\n` }
}

/** Says that the fields call for another one, which the source does not have. */
function isMissingField({ fields, conditions }: NewDocument): boolean {
  return conditions.some((condition) => {
    const needs = condition.needs ?? []
    return isMet(condition, fields) && needs.some((field) => !holds(fields, field))
  })
}

const NOTHING = 'The source has no text.'

/** Says that a field has nothing to say. */
function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}

/** Returns the rules about sections that the prose breaks. */
function sectionRules({ sections, prose }: NewDocument): readonly string[] {
  const order = sections.map(normalHeading)
  const headings = prose.headings.map(({ text }) => normalHeading(text))
  const found = order.filter((title) => headings.includes(title))
  const places = found.map((title) => headings.indexOf(title))
  const inOrder = places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0))
  return [
    ...(found.length < order.length ? ['missing-section'] : []),
    ...(inOrder ? [] : ['section-out-of-order']),
  ]
}
