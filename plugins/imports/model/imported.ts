import type { Place } from '../../basics/place.ts'

/** A file of another project, and access to the folders beside it. */
export interface ImportInput {
  /** The file's name as it is written on the command line. */
  readonly name: string
  readonly text: string
  /**
   * Returns the exact names in a folder beside the file, or undefined when there is no such folder.
   */
  namesIn(folder: string): readonly string[] | undefined
}

/** The documents made from a file, and notes about the facts that they cannot hold. */
export interface Imported {
  /** The new files, with paths below the content folder. */
  readonly files: readonly NewFile[]
  readonly notes: readonly ImportNote[]
  /** Plain sentences about the import. */
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
  /** The file's name, used when a folder is given. */
  readonly file: string
  readonly help: string
  /**
   * Reads the input. Throws an error with the place of every mistake when the input has another
   * format.
   */
  readonly read: (input: ImportInput) => Imported
}
