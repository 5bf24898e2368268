import type { Day } from '../basics/calendar.ts'
import type { Graph } from '../graph/graph.ts'
import type { Kind } from '../kinds/kind.ts'
import { apiFiles } from './api.ts'
import { codeowners } from './codeowners.ts'
import { followedBy } from './follow.ts'
import { exportedGraph } from './graph.ts'
import { siteInventory } from './inventory.ts'
import { kindSchemas } from './kind-schemas.ts'
import { llmsFull, llmsIndex } from './llms.ts'
import { mystReferences, sphinxMapping } from './mappings/intersphinx.ts'
import { needsFile } from './needs.ts'
import type { Published, SiteFile } from './published.ts'
import { pageTexts } from './site-files.ts'

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
  /** The only group, person or roadmap that the export is about, when one is named. */
  readonly of?: string | undefined
  /** The project as its site shows it. */
  readonly published: Published
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

/** An export that is a folder of files, such as those of an interface for programs. */
export interface FolderFormat extends Omit<ExportFormat, 'write'> {
  readonly files: (input: ExportInput) => Iterable<SiteFile>
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
  intersphinx: {
    file: 'intersphinx_mapping.py',
    help: 'the docs that the policy means, as a mapping of Sphinx',
    needs: ['component', 'policy', 'release'],
    write: ({ graph, today }) => sphinxMapping(graph, today),
  },
  myst: {
    file: 'myst-references.yml',
    help: 'the docs that the policy means, as references of MyST',
    needs: ['component', 'policy', 'release'],
    write: ({ graph, today }) => mystReferences(graph, today),
  },
  graph: {
    file: 'graph.json',
    help: 'all documents with status, target and address, for other Milepost projects',
    write: ({ published }) => whole(exportedGraph(published)),
  },
  schemas: {
    file: 'milepost.schemas.json',
    help: 'a JSON Schema of each kind, for editors and other tools',
    needs: [],
    write: ({ graph, kinds, kind }) => ({ content: kindSchemas(graph, kinds, kind), skipped: [] }),
  },
  calendar: {
    file: 'calendar.ics',
    help: 'an iCalendar file of releases, due days, meetings, and days on which something gets worse',
    // Bytes, because a terminal would show the end of each line.
    write: ({ published, of }) => whole(Buffer.from(followedBy(published, of).calendar())),
  },
  feed: {
    file: 'changes.xml',
    help: 'an Atom feed of what has changed',
    write: ({ published, of }) => whole(followedBy(published, of).feed()),
  },
  needs: {
    file: 'needs.json',
    help: 'every document as a need, for projects that use Sphinx-Needs',
    write: ({ published }) => whole(needsFile(published)),
  },
  llms: {
    file: 'llms.txt',
    help: 'the contents of the site for language models',
    write: ({ published }) => whole(llmsIndex(published)),
  },
  'llms-full': {
    file: 'llms-full.txt',
    help: 'the text of every document in one file',
    write: ({ published }) => whole(llmsFull(published)),
  },
  api: {
    file: 'public',
    help: 'JSON files of documents, relations, releases and changes, with their schemas',
    files: ({ published }) => apiFiles(published),
  },
  texts: {
    file: 'public',
    help: 'every document and every list as Markdown with resolved links',
    files: ({ published }) => pageTexts(published),
  },
} as const satisfies Readonly<Record<string, ExportFormat | FolderFormat>>

function whole(content: Exported['content']): Exported {
  return { content, skipped: [] }
}

export type ExportName = keyof typeof EXPORTS
