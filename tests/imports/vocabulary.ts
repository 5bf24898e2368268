import { readConfig, settingsOf } from '../../plugins/engine/config.ts'
import type { FolderFormat } from '../../plugins/imports/model/imported.ts'
import { openParser } from '../../plugins/outside/parsing/open-parser.ts'
import { findingsOf } from '../vocabulary.ts'

export interface ImportedText {
  /** The new files, by path below the content folder. */
  readonly files: Readonly<Record<string, string>>
  /** Writes the notes of an import, a row each: `eip-1.md:4:9 …`. */
  readonly notes: string
  readonly summary: readonly string[]
  /** The findings of a check of the new files. */
  findings(): Promise<string>
}

/** Imports files of another project, given by path. Without processes, they are parsed here. */
export async function importedFrom(
  format: FolderFormat,
  files: Readonly<Record<string, string>>,
  { processes = 0, repository = 'https://github.com/example/project' } = {},
): Promise<ImportedText> {
  const parser = openParser({ settings: settingsOf(readConfig()), processes })
  try {
    const matching = Object.entries(files).filter(([path]) => format.files.test(path))
    const folder = { files: new Map(matching), unread: [] }
    const made = await format.readFolder(folder, { parse: parser.parse, repository })
    const documents = Object.fromEntries(made.files.map(({ path, text }) => [path, text]))
    return {
      files: documents,
      notes: made.notes
        .map(({ file, place, message }) => `${file}:${place.line}:${place.column} ${message}`)
        .join('\n'),
      summary: made.summary,
      findings: () => findingsOf(documents),
    }
  } finally {
    parser.close()
  }
}
