import type { Day } from '../basics/calendar.ts'
import type { Graph } from '../graph/graph.ts'
import { codeowners } from './codeowners.ts'
import { siteInventory } from './inventory.ts'

export interface ExportInput {
  readonly graph: Graph
  readonly today: Day
  /** The repository it is for: `owner/name` or an address. */
  readonly repository: string | undefined
  readonly team?: string | undefined
}

export interface Exported {
  readonly content: string | Uint8Array
  /** What could not be written, and why. */
  readonly leftOut: readonly string[]
}

export interface ExportFormat {
  /** Where the file belongs in a project. */
  readonly file: string
  readonly help: string
  /** The kinds it is made of; without them, every kind. */
  readonly needs?: readonly string[]
  readonly write: (input: ExportInput) => Exported
}

/** Files that other tools read, each from the graph alone: the same data, the same bytes. */
export const EXPORTS = {
  codeowners: {
    file: '.github/CODEOWNERS',
    help: 'who reviews which path, from the assets and leads of the groups',
    needs: ['group', 'person', 'component'],
    write({ repository, ...input }) {
      if (repository === undefined) {
        throw new Error('Cannot tell whose owners: name the repository with `--repository`.')
      }
      const { text, leftOut } = codeowners(input.graph, { ...input, repository })
      return { content: text, leftOut }
    },
  },
  inventory: {
    file: 'objects.inv',
    help: 'the pages and headings of the site, for Sphinx projects that link to it',
    write: ({ graph, ...input }) => ({ content: siteInventory(graph, input), leftOut: [] }),
  },
} as const satisfies Readonly<Record<string, ExportFormat>>

export type ExportName = keyof typeof EXPORTS
