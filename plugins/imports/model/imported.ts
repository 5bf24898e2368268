import type { Place } from '../../basics/place.ts'
import type { Parse } from '../../outside/parsing/shared-parsing.ts'

/** A file of another project, and access to the folders beside it. */
export interface ImportInput {
  /** The file's name as it is written on the command line. */
  readonly name: string
  readonly text: string
  /**
   * Returns the exact names in a folder beside the file, or undefined when there is no such folder.
   */
  namesIn(folder: string): readonly string[] | undefined
  /** The handles of the people whom the project has already. */
  readonly handles?: readonly string[]
}

/** The files of a folder of another project. */
export interface ImportFolder {
  /** The texts of the format's files, by path below the folder, in order. */
  readonly files: ReadonlyMap<string, string>
  /** Notes about files that cannot be read. */
  readonly unread: readonly ImportNote[]
}

/** All that an import of a folder needs beside the folder. */
export interface ImportContext {
  /** Parses documents as a check does, so that no text of a stranger can end the import. */
  readonly parse: Parse
  /** The repository of the project, from its configuration. */
  readonly repository?: string | undefined
  /** The handles of the people whom the project has already. */
  readonly handles?: readonly string[]
}

/** The documents made from files, and notes about the facts that they cannot hold. */
export interface Imported {
  /** The new files, with paths below the content folder. `people.yaml` holds new people only. */
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
  /** The file below the folder. Without it, the note is about the one file of the format. */
  readonly file?: string
}

/** A format that is one file. */
export interface FileFormat {
  /** The file's name, used when a folder is given. */
  readonly file: string
  readonly help: string
  /**
   * Reads the input. Throws an error with the place of every mistake when the input has another
   * format.
   */
  readonly read: (input: ImportInput) => Imported
}

/** A format that is a folder of files. */
export interface FolderFormat {
  /** The files of the format, by their paths below the folder. */
  readonly files: RegExp
  readonly help: string
  /** Reads the folder. A file with mistakes is left out, with a note at each of them. */
  readonly readFolder: (folder: ImportFolder, context: ImportContext) => Promise<Imported>
}

export type ImportFormat = FileFormat | FolderFormat
