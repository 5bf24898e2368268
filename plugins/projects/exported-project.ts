import type { Day } from '../basics/calendar.ts'
import type { Phase } from '../kinds/status.ts'

/** The documents of a project elsewhere, read from its export. */
export interface ExportedProject {
  /** The name of the project, as it says it itself. It may be empty. */
  readonly name: string
  readonly version: string
  /** No two of them share kind and id. */
  readonly documents: readonly ExportedDocument[]
  /** Sentences about documents, or parts of them, that were left out. They do no other harm. */
  readonly faults: readonly string[]
}

export interface ExportedDocument {
  readonly kind: string
  readonly id: string
  readonly title: string
  /** The word of the project for its status. */
  readonly status?: string
  /** The meaning of its status, where it is known. */
  readonly phase?: Phase
  /** The target: a period or a release line. */
  readonly target?: string
  /** The last day on which it is expected, with all that it waits for. */
  readonly due?: Day
  /** The address of its page. */
  readonly address?: string
  /** The headings that links may name, as text by anchor. Absent in an export that has none. */
  readonly headings?: readonly (readonly [anchor: string, text: string])[]
  /** Further names: aliases, the number of a proposal. */
  readonly names: readonly string[]
}

/** The formats of an export: a graph of Milepost, or a `needs.json` of sphinx-needs. */
export const PROJECT_FORMATS = ['graph', 'needs'] as const
export type ProjectFormat = (typeof PROJECT_FORMATS)[number]

/** Options for reading the export of a project. */
export interface ProjectReading {
  readonly format: ProjectFormat
  /** The address of the pages; without one, the folder that the export is in. */
  readonly base: string
  /** The address that the export came from. */
  readonly url: string
  /** The kind of this project that each type of need stands for. */
  readonly kinds: Readonly<Record<string, string>>
  /** The meaning of each status. */
  readonly statuses: Readonly<Record<string, Phase>>
  /** The field of a need that holds its target. */
  readonly target: string
}

/** The limits for reading an export, which may come from anybody. */
export const PROJECT_LIMITS = {
  bytes: 16 * 1024 * 1024,
  documents: 100_000,
  /** The most faults that are listed one by one. */
  faults: 100,
  names: 50,
  headings: 500,
  title: 500,
} as const
