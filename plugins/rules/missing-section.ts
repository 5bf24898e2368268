import { nearest } from '../basics/nearest.ts'
import { code, enumerate } from '../basics/wording.ts'
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
      yield* misspeltSections(entry, sections)
      for (const gap of gapsIn(entry, sections)) yield faultOf(entry, gap)
    }
  },
}

function* misspeltSections(
  entry: Entry,
  sections: readonly RequiredSection[],
): Iterable<RuleFault> {
  for (const section of sections.filter(({ heading }) => !heading)) {
    const meant = misspelt(entry, section, sections)
    if (!meant) continue
    const message = `Unexpected heading ${code(meant.text)}, expected ${code(section.title)}.`
    yield { node: entry, place: meant.place, message }
  }
}

/** Sections that are missing in a row, and the section before them that is there. */
interface Gap {
  readonly titles: string[]
  readonly after: string | undefined
}

function gapsIn(entry: Entry, sections: readonly RequiredSection[]): readonly Gap[] {
  const gaps: Gap[] = []
  let after: string | undefined
  for (const section of sections) {
    if (section.heading) after = section.title
    else if (!misspelt(entry, section, sections)) {
      const last = gaps.at(-1)
      if (last && last.after === after) last.titles.push(section.title)
      else gaps.push({ titles: [section.title], after })
    }
  }
  return gaps
}

function faultOf(entry: Entry, { titles, after }: Gap): RuleFault {
  const named = enumerate(titles.map(code), 'and')
  const where = after === undefined ? '' : ` after ${code(after)}`
  const message =
    titles.length === 1
      ? `Missing section ${named}; add a heading of that name${where}.`
      : `Missing sections ${named}; add headings of these names${where}, in this order.`
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
