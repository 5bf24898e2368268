import type { Place } from '../../basics/place.ts'

/** A file of another project, and what stands beside it. */
export interface ImportInput {
  /** How the author of the command line calls it. */
  readonly name: string
  readonly text: string
  /** The names in a folder beside the file, as they are written; undefined where it is not there. */
  namesIn(folder: string): readonly string[] | undefined
}

/** Documents made of it, and what it says that they cannot say. */
export interface Imported {
  /** Below the content folder. */
  readonly files: readonly NewFile[]
  readonly notes: readonly ImportNote[]
  /** What was found, in plain sentences. */
  readonly summary: readonly string[]
}

export interface NewFile {
  readonly path: string
  readonly text: string
}

export interface ImportNote {
  readonly message: string
  readonly place: Place
}

export interface ImportFormat {
  /** The file that is looked for where a folder is given. */
  readonly file: string
  readonly help: string
  /** Throws when the input is not of the format, with every place that is not. */
  readonly read: (input: ImportInput) => Imported
}
