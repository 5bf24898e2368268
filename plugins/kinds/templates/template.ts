import { z } from 'zod'
import { ownValue } from '../../basics/own-value.ts'
import { capitalized, spaced } from '../../basics/wording.ts'
import { printYaml } from '../../documents/yaml/yaml-writing.ts'
import { commonFields } from '../fields/common-fields.ts'
import type { Kind } from '../kind.ts'
import { fits, sampleOf, TODO } from './sample.ts'

/** The facts about a document that are known before it is written. */
export interface TemplateFacts {
  readonly id: string
  readonly today: string
  /** Values that the author has given already, by field. */
  readonly given: Readonly<Record<string, unknown>>
  /** Returns the ids that a field may name. */
  idsFor(field: string): readonly string[]
  /** Returns what a field that holds mappings looks like: `- { person: kim, role: chair }`. */
  shapeFor(field: string): string | undefined
}

/**
 * Writes a new document of a kind: its required fields, its sections, and a comment with the other
 * fields.
 */
export function templateOf(kind: Kind, facts: TemplateFacts): string {
  const fields = Object.entries(kind.schema.shape)
  const required = fields.filter(
    ([name, field]) => Object.hasOwn(facts.given, name) || !fits(field, undefined),
  )
  const known = { ...kind.fieldsFromId(facts.id), ...facts.given }
  const written = required.map(([name, field]) => ({
    name,
    ...fillIn(name, field, { kind, facts, known }),
    note: [describe(field), choicesFor(name, field, facts)].filter(Boolean).join(' '),
  }))
  const lines = written.map(({ name, value, isGuess, note }) => {
    const comment = isGuess ? `${TODO}: ${note || 'say what it is.'}` : note
    return `${comment && commentLine(comment)}${printYaml({ [name]: value })}`
  })
  const values = Object.fromEntries(written.map(({ name, value }) => [name, value]))
  const others = fields.filter((each) => !required.includes(each))
  return ['---\n', ...lines, ...mentionsOf(others, facts), '---\n', bodyOf(kind, values)].join('')
}

interface Known {
  readonly kind: Kind
  readonly facts: TemplateFacts
  /** Values from the author or from the id, by field. */
  readonly known: Readonly<Record<string, unknown>>
}

/** Returns the value of a field. `isGuess` is true when it is only a placeholder. */
function fillIn(name: string, field: unknown, { kind, facts, known }: Known) {
  const [first] = Object.keys(kind.statuses)
  const ids = facts.idsFor(name)
  const sound = [
    ownValue(known, name),
    ...(name === 'title' ? [titleOf(facts.id)] : []),
    ...(name === 'status' ? [first] : []),
    ...(ids.length === 1 ? ids : []),
  ]
  const value = sound.find((each) => each !== undefined && fits(field, each))
  if (value !== undefined) return { value, isGuess: false }
  const sample = sampleOf(field, facts.today) ?? TODO
  return { value: sample, isGuess: sample !== TODO && typeof sample !== 'object' }
}

/** Makes a title from an id: "More shards" from `0082-more-shards`. */
function titleOf(id: string): string {
  return capitalized(spaced(id.replace(/^\d+-/, '')))
}

function bodyOf(kind: Kind, values: Readonly<Record<string, unknown>>): string {
  const { data } = kind.schema.safeParse(values)
  const sections = data ? kind.sectionsOf(data) : []
  if (sections.length === 0) return `\n${TODO}: say what it is about.\n`
  return sections.map((title) => `\n## ${title}\n\n${TODO}: write this section.\n`).join('')
}

function describe(field: unknown): string {
  return (field instanceof z.ZodType && field.description) || ''
}

/** Writes a comment. Whatever it names, such as the id of a document, cannot end its line. */
function commentLine(text: string): string {
  return `# ${text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')}\n`
}

const MOST_LISTED = 8

function choicesFor(name: string, field: unknown, facts: TemplateFacts): string {
  const isEnum = field instanceof z.ZodEnum
  const words = isEnum ? field.options.map(String) : facts.idsFor(name)
  if (words.length < 2) return ''
  const shown = words.slice(0, MOST_LISTED).join(', ')
  return `${isEnum ? 'One of' : 'There are'} ${shown}${words.length > MOST_LISTED ? ', …' : ''}.`
}

/** Returns comment lines that list optional fields, without those that every document may have. */
function mentionsOf(
  fields: readonly (readonly [string, unknown])[],
  { shapeFor }: TemplateFacts,
): readonly string[] {
  const own = fields.filter(([name]) => !Object.hasOwn(commonFields, name))
  if (own.length === 0) return []
  return [
    commentLine('It may also say:'),
    ...own.map(([name, field]) => {
      const shape = shapeFor(name)
      const end = shape === undefined ? '' : ` Write ${shape}`
      return commentLine(`  ${name}: ${describe(field)}${end}`)
    }),
  ]
}
