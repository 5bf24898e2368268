import { FILE_START, type Place } from '../../basics/place.ts'
import { plainWords } from '../../documents/metadata/written-values.ts'
import { shownLine } from '../model/plain-text.ts'

/** The facts of a project that become fields. Its text keeps all others. */
export interface ProjectFacts {
  readonly title: string | undefined
  readonly status: 'active' | 'retired'
  /** Handles of its leads. */
  readonly leads: readonly string[]
  readonly deliverables: readonly { readonly title: string }[]
  readonly channels: { readonly slack: string } | undefined
  /** The text without its title; the number of lines is the same. */
  readonly text: string
  readonly notes: readonly { readonly message: string; readonly place: Place }[]
}

/** Reads a project. Folders say which ones are over: `completed-projects/`, `currently-inactive/`. */
export function projectFacts(file: string, text: string): ProjectFacts {
  const lines = text.split(/\r?\n/)
  const titleAt = lines.findIndex((line) => line.trim() !== '')
  const title = /^#\s+(\S.*)$/
    .exec(lines[titleAt] ?? '')?.[1]
    ?.replace(/(?<!#)#+\s*$/, '')
    .trim()
  const isOver = /(?:^|\/)(?:completed-projects|currently-inactive)\//.test(file)
  const sections = sectionsOf(lines)
  const leads = leadsIn(sections)
  const slack = /\[(#[a-z\d_-]{1,80})\]\(https:\/\/[\w.-]*slack\.com\//.exec(text)?.[1]
  const over = 'it became `retired`; nobody says when it ended.'
  return {
    title: title === undefined ? undefined : plainWords(title),
    status: isOver ? 'retired' : 'active',
    leads,
    deliverables: deliverablesIn(sections),
    channels: slack === undefined ? undefined : { slack },
    text: title === undefined ? text : lines.with(titleAt, '').join('\n'),
    notes: [
      ...(isOver ? [{ message: over, place: FILE_START }] : []),
      ...(leads.length === 0
        ? [{ message: 'no project lead is named.', place: staffing(sections) }]
        : []),
    ],
  }
}

interface Section {
  readonly title: string
  /** The line of its heading. */
  readonly line: number
  readonly lines: readonly string[]
}

/** Splits a text at its headings of every depth. */
function sectionsOf(lines: readonly string[]): readonly Section[] {
  const heads = lines.flatMap((line, at) => (/^#{1,6}\s/.test(line) ? [at] : []))
  return heads.map((at, index) => ({
    title: (lines[at] ?? '').replace(/^#+\s+/, '').toLowerCase(),
    line: at + 1,
    lines: lines.slice(at + 1, heads[index + 1] ?? lines.length),
  }))
}

const ITEM = /^[-*+]\s+(?!\s)(.*)$/
const PERSON = /(?:^|[^\w@/])@([A-Za-z\d][A-Za-z\d-]{0,38})(?![\w-])/

/**
 * Finds the leads of a project: the people under a heading on leads, and people that a line calls a
 * lead.
 */
function leadsIn(sections: readonly Section[]): readonly string[] {
  const found = sections.flatMap(({ title, lines }) => {
    const isLeads = /project leads?/.test(title.replace(/[()]/g, ''))
    return lines
      .map((line) => ITEM.exec(line)?.[1] ?? '')
      .filter((item) => isLeads || /\bproject lead\b/i.test(item))
      .flatMap((item) => PERSON.exec(item)?.[1] ?? [])
  })
  return [...new Set(found)]
}

/** Returns the outer items of the first section on deliverables, each as one line. */
function deliverablesIn(sections: readonly Section[]): readonly { readonly title: string }[] {
  const section = sections.find(({ title }) => /^deliverables\b/.test(title))
  const items = section?.lines.map((line) => ITEM.exec(line)?.[1] ?? '') ?? []
  return items
    .map((item) => ({ title: shownLine(plainWords(item.replace(/^\[[ x]\]\s+/i, ''))) }))
    .filter(({ title }) => title !== '')
}

function staffing(sections: readonly Section[]): Place {
  const line = sections.find(({ title }) => /staffing/.test(title))?.line ?? 1
  return { ...FILE_START, line, endLine: line }
}
