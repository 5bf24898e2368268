import { ownValue } from '../../basics/own-value.ts'
import type { Value } from '../../documents/model/document.ts'
import { readFrontmatter } from '../../documents/yaml/frontmatter.ts'
import type { Node } from '../../entries/entry.ts'
import { wordsOf } from '../../entries/inner-schema.ts'
import { isMap } from '../../entries/value.ts'
import type { RuleContext, RuleFault } from './rule.ts'
import { templateLinesIn } from './template-lines.ts'

/** Yields a fault for each line and each value of a document that its template has too. */
export function* templateLeft(
  node: Node,
  { textOf, templateOf }: Pick<RuleContext, 'textOf' | 'templateOf'>,
): Iterable<RuleFault> {
  const template = templateOf?.(node.kind)
  const text = template && textOf?.(node.document.path)
  if (template === undefined || text === undefined) return
  const { kept = [] } = node.kind.template ?? {}
  for (const { text: line, place } of templateLinesIn(text, template, kept)) {
    yield { node, place, message: asInTemplate(line) }
  }
  const own = node.document.frontmatter.data
  const values = readFrontmatter(template).frontmatter.data
  for (const [field, value] of Object.entries(own ?? {})) {
    if (isChosen(node, field)) continue
    for (const path of equalTexts(value, values?.[field])) {
      yield { node, path: [field, ...path.steps], message: asInTemplate(path.text) }
    }
  }
}

function asInTemplate(text: string): string {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text
  return `\`${shown.replaceAll('`', "'")}\` stands in the template; write what belongs here.`
}

/** Tells whether a field takes a word of a list, which a document may share with its template. */
function isChosen({ kind, references }: Node, field: string): boolean {
  if (wordsOf(ownValue(kind.schema.shape, field)) !== undefined) return true
  return references.some(({ path }) => path[0] === field)
}

interface EqualText {
  readonly steps: readonly (string | number)[]
  readonly text: string
}

/** Finds the texts that two values have at one place. Words of one letter or less say nothing. */
function equalTexts(value: Value | undefined, other: Value | undefined): readonly EqualText[] {
  if (typeof value === 'string')
    return value === other && /\p{L}{2}|\d{4}-/u.test(value) ? [{ steps: [], text: value }] : []
  if (Array.isArray(value) && Array.isArray(other)) return each(value.entries(), other)
  if (!isMap(value) || !isMap(other)) return []
  return each(Object.entries(value), other)
}

function each(
  entries: Iterable<readonly [string | number, Value]>,
  other: Readonly<Record<string | number, Value>> | readonly Value[],
): readonly EqualText[] {
  return [...entries].flatMap(([step, inner]) =>
    equalTexts(inner, Reflect.get(other, step)).map(({ steps, text }) => ({
      steps: [step, ...steps],
      text,
    })),
  )
}
