import { memoized } from '../../basics/memo.ts'
import { ownValue } from '../../basics/own-value.ts'
import type { ParsedDocument, Value, ValueMap } from '../../documents/model/document.ts'
import { readFrontmatter } from '../../documents/yaml/frontmatter.ts'
import type { Node } from '../../entries/entry.ts'
import { wordsOf } from '../../entries/inner-schema.ts'
import { isMap } from '../../entries/value.ts'
import type { Kind } from '../../kinds/kind.ts'
import type { RuleContext, RuleFault } from './rule.ts'
import { linesOfTemplate, type TemplateLines, templateLinesIn } from './template-lines.ts'

/** A template, read. */
interface Template {
  readonly text: string
  readonly lines: ReadonlySet<string>
  readonly values: ValueMap | undefined
}

/**
 * Returns a function that yields a fault for each line and each value of a document that its
 * template has too. Each template is read once.
 */
export function templateLeft({
  textOf,
  templateOf,
}: Pick<RuleContext, 'textOf' | 'templateOf'>): (node: Node) => Iterable<RuleFault> {
  const templateFor = memoized((kind: Kind) => {
    const text = templateOf?.(kind)
    return text === undefined ? undefined : readTemplate(text)
  })
  return function* (node) {
    const template = templateFor(node.kind)
    if (template) yield* leftOf(template, node, textOf)
  }
}

function readTemplate(text: string): Template {
  return { text, lines: linesOfTemplate(text), values: readFrontmatter(text).frontmatter.data }
}

function* leftOf(
  template: Template,
  node: Node,
  textOf: RuleContext['textOf'],
): Iterable<RuleFault> {
  const lines = linesLeft(template, node, textOf)
  if (!lines) return
  for (const { text, place } of lines) yield { node, place, message: asInTemplate(text) }
  for (const [field, value] of Object.entries(node.document.frontmatter.data ?? {})) {
    if (isChosen(node, field)) continue
    for (const path of equalTexts(value, template.values?.[field])) {
      yield { node, path: [field, ...path.steps], message: asInTemplate(path.text) }
    }
  }
}

/** Returns the lines that a document shares with its template. A document is compared once. */
function linesLeft(
  template: Template,
  { document, kind }: Node,
  textOf: RuleContext['textOf'],
): readonly TemplateLines[] | undefined {
  const known = compared.get(document)
  if (known && known.template === template.text && known.kind === kind) return known.lines
  const text = textOf?.(document.path)
  if (text === undefined) return undefined
  const lines = templateLinesIn(text, template.lines, kind.template?.kept ?? [])
  compared.set(document, { template: template.text, kind, lines })
  return lines
}

interface Compared {
  readonly template: string
  readonly kind: Kind
  readonly lines: readonly TemplateLines[]
}

const compared = new WeakMap<ParsedDocument, Compared>()

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
