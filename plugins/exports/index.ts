import type { Day } from '../basics/calendar.ts'
import type { Graph } from '../graph/graph.ts'
import type { Kind } from '../kinds/kind.ts'
import { codeowners } from './codeowners.ts'
import { siteInventory } from './inventory.ts'
import { kindSchemas } from './kind-schemas.ts'

export interface ExportInput {
  readonly graph: Graph
  readonly today: Day
  /** The repository that the export is for, as `owner/name` or as an address. */
  readonly repository: string | undefined
  readonly team?: string | undefined
  /** The kinds of the project. */
  readonly kinds: readonly Kind[]
  /** The only kind that the export is about, when one is named. */
  readonly kind?: Kind | undefined
}

export interface Exported {
  readonly content: string | Uint8Array
  /** Sentences that say which entries could not be written, and why. */
  readonly skipped: readonly string[]
}

export interface ExportFormat {
  /** The path of the file in a project. */
  readonly file: string
  /**
   * True when the file belongs to the root of the repository, whichever folder the project is in.
   */
  readonly ofRepository?: boolean
  readonly help: string
  /** The kinds that the export is made from. Without them, it is made from every kind. */
  readonly needs?: readonly string[]
  readonly write: (input: ExportInput) => Exported
}

/** Files for other tools, each made from the graph alone. Equal data gives equal bytes. */
export const EXPORTS = {
  codeowners: {
    file: '.github/CODEOWNERS',
    ofRepository: true,
    help: 'who reviews which path, from the assets and leads of the groups',
    needs: ['group', 'person', 'component'],
    write({ repository, ...input }) {
      if (repository === undefined) {
        throw new Error('Cannot tell whose owners: name the repository with `--repository`.')
      }
      const { text, skipped } = codeowners(input.graph, { ...input, repository })
      return { content: text, skipped }
    },
  },
  inventory: {
    file: 'objects.inv',
    help: 'the pages and headings of the site, for Sphinx projects that link to it',
    write: ({ graph, ...input }) => ({ content: siteInventory(graph, input), skipped: [] }),
  },
  schemas: {
    file: 'milepost.schemas.json',
    help: 'a JSON Schema of each kind, for editors and other tools',
    needs: [],
    write: ({ graph, kinds, kind }) => ({ content: kindSchemas(graph, kinds, kind), skipped: [] }),
  },
} as const satisfies Readonly<Record<string, ExportFormat>>

export type ExportName = keyof typeof EXPORTS
