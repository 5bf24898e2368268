import { nearest } from '../basics/nearest.ts'
import { code } from '../basics/wording.ts'
import type { Heading } from '../documents/model/document.ts'
import type { Entry } from '../entries/entry.ts'
import { normalHeading, type RequiredSection, requiredSections } from './base/required-sections.ts'
import type { Rule, RuleFault } from './base/rule.ts'

export const missingSection: Rule = {
  id: 'missing-section',
  severity: 'error',
  finds: 'a document without a section that its kind, or the governance in force, requires',
  source: "Flyte's governance RFC lists what a charter must include; its RFCs have fixed sections.",
  *check(context) {
    const { graph } = context
    for (const { key } of graph.nodes) {
      const entry = graph.entry(key)
      if (!entry) continue
      const sections = requiredSections(entry, context)
      for (const section of sections) {
        if (!section.heading) yield faultOf(entry, section, sections)
      }
    }
  },
}

function faultOf(
  entry: Entry,
  missing: RequiredSection,
  sections: readonly RequiredSection[],
): RuleFault {
  const title = code(missing.title)
  const meant = misspelt(entry, missing, sections)
  if (meant) {
    const message = `Unexpected heading ${code(meant.text)}, expected ${title}.`
    return { node: entry, place: meant.place, message }
  }
  const before = sections.slice(0, sections.indexOf(missing)).findLast((each) => each.heading)
  const where = before ? ` after ${code(before.title)}` : ''
  const message = `Missing section ${title}; add a heading of that name${where}.`
  return { node: entry, path: ['title'], message }
}

function misspelt(
  { document }: Entry,
  missing: RequiredSection,
  sections: readonly RequiredSection[],
): Heading | undefined {
  const taken = new Set(sections.map((each) => each.heading))
  const free = new Map(
    document.outline.headings
      .filter((each) => !taken.has(each))
      .map((each) => [normalHeading(each.text), each]),
  )
  return free.get(nearest(normalHeading(missing.title), free.keys()) ?? '')
}
