import type { RuleInfo } from '../basics/finding.ts'
import { alternatives, code, didYouMean, enumerate } from '../basics/wording.ts'
import type { Config } from '../engine/config.ts'
import { shownSeverity } from '../engine/settings/exceptions.ts'
import { CATALOGUE } from '../engine/settings/rule-catalogue.ts'
import { type FieldInfo, fieldIn, fieldsOf } from '../entries/field-table.ts'
import type { Kind } from '../kinds/kind.ts'
import { ruleAddress } from '../links/addresses/routes.ts'
import { rulePage } from '../outside/files/rule-pages.ts'

/** Returns a line for each rule: those of Milepost, then those of the configuration. */
export function listRules({ ownRules }: Pick<Config, 'ownRules'>): string {
  const rules = rulesOf(ownRules)
  const width = Math.max(...[...rules.keys()].map((id) => id.length))
  const rows = [...rules].map(
    ([id, { severity, finds }]) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${finds}`,
  )
  return `${rows.join('\n')}\n`
}

/**
 * Explains a rule, a kind (`item`) or a field (`item.history`, `group.leads.role`). Throws an error
 * that names the nearest word when there is no such thing.
 */
export function explain(subject: string, { ownRules, kinds }: Pick<Config, 'ownRules' | 'kinds'>) {
  const rules = rulesOf(ownRules)
  const rule = rules.get(subject)
  if (rule) return explainRule(subject, rule)
  const [name, ...path] = subject.split('.')
  const kind = kinds.find((each) => each.name === name || each.plural === name)
  if (kind) return path.length === 0 ? explainKind(kind) : explainField(kind, path)
  const names = kinds.map((each) => each.name)
  const near = didYouMean(subject, [...rules.keys(), ...names])
  const known = `Known kinds are ${alternatives(names)}; \`milepost explain\` lists the rules.`
  throw new Error(`Unknown rule or kind ${code(subject)}${near} ${known}`)
}

function rulesOf(ownRules: Config['ownRules']): ReadonlyMap<string, RuleInfo> {
  return new Map([...CATALOGUE, ...ownRules.map((rule) => [rule.id, rule] as const)])
}

function explainRule(id: string, info: RuleInfo): string {
  const title = `${id} · ${shownSeverity(info)}\n\nFinds ${info.finds}.\nSource: ${info.source}\n`
  if (!CATALOGUE.has(id)) return `${title}\nIt is a rule of this project's configuration.\n`
  const page = rulePage(id)
  return page === undefined ? `${title}\n${ruleAddress(id)}\n` : `${title}\n${plainPage(page)}`
}

/** Returns a page for a terminal: without its first line, which says the source, and its fences. */
function plainPage(markdown: string): string {
  const text = markdown.replace(/^\*\*.*\n+/, '')
  return text.replace(
    /^(`{3,})(.*)\n([\s\S]*?)^\1\n/gm,
    (_, _marks, info: string, body: string) => {
      const file = /title="([^"]+)"/.exec(info)?.[1]
      const lines = body.replace(/^(?=.)/gm, '    ')
      return file === undefined ? lines : `${file}:\n\n${lines}`
    },
  )
}

function explainKind(kind: Kind): string {
  const statuses = Object.keys(kind.statuses)
  return [
    `${kind.name} · ${placeOf(kind)}\n\n${kind.describes}\n`,
    statuses.length === 0 ? '' : `\nStatuses: ${enumerate(statuses, 'or')}.\n`,
    `\n${tableOf(fieldsOf(kind.schema).map((field) => withRelation(field, kind, [field.name])))}`,
  ].join('')
}

function placeOf({ folder, inOneFile }: Kind): string {
  return inOneFile ? `all in content/${folder}` : `a file each in content/${folder}/`
}

function explainField(kind: Kind, path: readonly string[]): string {
  let schema: unknown = kind.schema
  let found: FieldInfo | undefined
  for (const step of path) {
    const fields = fieldsOf(schema)
    found = fields.find(({ name }) => name === step)
    if (!found) throw noField(step, fields, kind)
    schema = fieldIn(schema, step)
  }
  const inside = fieldsOf(schema).map((field) => withRelation(field, kind, [...path, field.name]))
  const title = `${kind.name}.${path.join('.')} · ${found?.isRequired ? 'required' : 'optional'}`
  const form = found?.form ? `\n  ${path.at(-1)}: ${found.form}\n` : ''
  const table = inside.length === 0 ? '' : `\n${tableOf(inside)}`
  const { sentence = '' } = found ? withRelation(found, kind, path) : {}
  return `${title}\n\n${sentence}\n${form}${table}`
}

/** Adds the kinds that a field names to its sentence. */
function withRelation(field: FieldInfo, { relations }: Kind, path: readonly string[]): FieldInfo {
  const relation = relations[path.join('.')] ?? relations[path.join('[].')]
  if (!relation) return field
  return { ...field, sentence: `${field.sentence} Names: ${enumerate(relation.to, 'or')}.`.trim() }
}

function noField(name: string, fields: readonly FieldInfo[], kind: Kind): Error {
  const names = fields.map((field) => field.name)
  const known = names.length === 0 ? '' : ` Its fields are ${names.map(code).join(', ')}.`
  return new Error(`Unknown field ${code(name)} of ${kind.name}${didYouMean(name, names)}${known}`)
}

/** Returns two lines for each field: its name with its sentence, then what to write. */
function tableOf(fields: readonly FieldInfo[]): string {
  const width = Math.max(...fields.map(({ name }) => name.length))
  const rows = fields.map(({ name, isRequired, sentence, form }) => {
    const need = isRequired ? 'required' : 'optional'
    const example = form === '' ? '' : `\n${' '.repeat(width + 14)}${form}`
    return `  ${name.padEnd(width)}  ${need}  ${sentence}${example}`
  })
  return `Fields:\n${rows.join('\n')}\n`
}
