import { readBullets, readHeaders, readSections, readTable } from './text-readers.ts'
import type { WrittenValues } from './written-values.ts'

/** A way to read the metadata of a document: from its text, or from a file beside it. */
export type Reader =
  | { readonly from: 'frontmatter'; readonly title?: 'heading' | undefined }
  | { readonly from: 'nowhere' }
  | { readonly from: 'file'; readonly name: string }
  | {
      readonly from: 'text'
      /** The words of a finding for what holds the metadata: `a table`. */
      readonly wanted: string
      readonly read: (text: string, path: string) => WrittenValues
    }

/** A reader of a site: it gets a text and its path, and returns values with their places. */
export type OwnReader = (text: string, path: string) => WrittenValues

/**
 * Reads YAML between two lines `---` at the top. With `title: 'heading'`, a document without a title
 * there has that of its first heading.
 */
export function frontmatter({ title }: { readonly title?: 'heading' } = {}): Reader {
  return { from: 'frontmatter', title }
}

/** Reads nothing: the documents have no metadata. */
export function none(): Reader {
  return { from: 'nowhere' }
}

/** Reads the first table: a name and a value in each row. */
export function table(): Reader {
  return { from: 'text', wanted: 'a table with a name and a value in each row', read: readTable }
}

/**
 * Reads the list of bullets or bold names below the title: `- Status: Final`, `**Status**: Final`.
 * With `below: true`, the first line of the paragraph below a bold name alone is its value, too.
 */
export function bullets({ below = false }: { readonly below?: boolean } = {}): Reader {
  const read = (text: string) => readBullets(text, { below })
  return { from: 'text', wanted: 'a list such as `- Status: Final`', read }
}

/** Reads the lines at the top, as in a mail: `Status: Final`. */
export function headers(): Reader {
  return { from: 'text', wanted: 'lines such as `Status: Final` at the top', read: readHeaders }
}

/** Reads the first line below each heading with one of these names: `## Status`. */
export function sections(...names: readonly [string, ...string[]]): Reader {
  const wanted = `a heading such as \`## ${names[0]}\`, with the value below it`
  return { from: 'text', wanted, read: (text) => readSections(text, names) }
}

/** Reads a YAML or JSON file beside the document. */
export function sidecar(name: string): Reader {
  return { from: 'file', name }
}
