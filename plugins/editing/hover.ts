import type { Finding } from '../basics/finding.ts'
import type { Place } from '../basics/place.ts'
import { enumerate } from '../basics/wording.ts'
import { placesInYaml } from '../documents/yaml/places-in-yaml.ts'
import { scalarAt } from '../documents/yaml/scalar-at.ts'
import { reportContext } from '../engine/report.ts'
import { fieldSchemas, sentenceAt, shapeAt } from '../entries/field-help.ts'
import { literal, sentence } from '../reports/markdown-text.ts'
import { cardOf } from './card.ts'
import { fieldPath, relationAt } from './field-completion.ts'
import { mentionAt, namedAt } from './named.ts'
import { type AskedPlace, touches, yamlAround } from './position.ts'

/** The text that an editor shows above a place: Markdown in which no author's text has a meaning. */
export interface Hover {
  readonly markdown: string
  readonly place: Place
}

export function hoverAt(asked: AskedPlace): Hover | undefined {
  const parts = [documentHover(asked), inventoryHover(asked), fieldHover(asked)]
  const [about] = parts.filter((part) => part !== undefined)
  const findings = asked.outcome.findings.filter(
    ({ file, place }) => file === asked.path && place && touches(asked, place),
  )
  const rules = findings.map((finding) => ruleLine(finding, asked))
  const place = about?.place ?? findings[0]?.place
  if (!place) return undefined
  const markdown = [about?.markdown, ...new Set(rules)].filter((part) => part !== undefined)
  return { markdown: markdown.join('\n\n---\n\n'), place }
}

function documentHover(asked: AskedPlace): Hover | undefined {
  const named = namedAt(asked)
  if (!named) return undefined
  const { title, kind, id, facts, description } = cardOf(named.node, asked.outcome.graph)
  const lines = [
    `**${literal(title)}**`,
    `<code>${literal(kind)}</code> ${literal(id)}`,
    ...facts.map(([name, value]) => `${literal(name)}: ${literal(value)}`),
  ]
  const about = description === undefined ? [] : ['', literal(description)]
  return { markdown: [lines.join('  \n'), ...about].join('\n'), place: named.place }
}

function inventoryHover(asked: AskedPlace): Hover | undefined {
  const found = mentionAt(asked)
  if (found?.resolution.type !== 'inventory') return undefined
  const { text, component, version } = found.resolution
  const markdown = `**${literal(text)}**  \n${literal(component)} ${literal(version)}`
  return { markdown, place: found.mention.place }
}

/** Says what a field is, when the cursor is on its name. */
function fieldHover(asked: AskedPlace): Hover | undefined {
  const yaml = yamlAround(asked)
  const word = yaml && scalarAt(yaml.source, asked.offset - yaml.start)
  if (!yaml || word?.role !== 'key') return undefined
  const { kind, path } = fieldPath(asked, word.path) ?? {}
  if (!kind || !path || fieldSchemas(kind.schema, path).length === 0) return undefined
  const relation = relationAt(kind, path)
  const lines = [
    `**${literal([kind.name, ...path.filter((step) => typeof step === 'string')].join('.'))}**`,
    sentence(sentenceAt(kind.schema, path) ?? ''),
    ...(relation ? [`Names: ${literal(enumerate(relation.to, 'or'))}.`] : []),
    ...shape(shapeAt(kind.schema, path)),
  ]
  const above = asked.text.slice(0, yaml.start).split('\n').length
  const places = placesInYaml({ source: yaml.source, firstLine: above, data: undefined })
  return { markdown: lines.join('  \n'), place: places.between(word.start, word.end) }
}

function shape(form: string | undefined): readonly string[] {
  return form === undefined || form.includes('TODO') ? [] : [`<code>${literal(form)}</code>`]
}

/** Says what a rule finds, with a link to its page. */
function ruleLine({ rule, help }: Finding, { outcome }: AskedPlace): string {
  const { ruleUrl, ruleInfo } = reportContext(outcome)
  const url = ruleUrl(rule)
  const name = url === undefined ? literal(rule) : `[${literal(rule)}](${encodeURI(url)})`
  const info = ruleInfo(rule)
  const finds = info ? `: finds ${sentence(info.finds)}.` : ''
  return `${name}${finds}${help === undefined ? '' : `  \n${sentence(help)}`}`
}
