import { FILE_START } from '../../basics/place.ts'
import type { ParsedDocument } from '../../documents/model/document.ts'
import { unreadDocument } from '../../documents/model/unread-document.ts'
import { type ParseOptions, parseDocument } from '../../documents/parse-document.ts'
import { LARGEST_FILE, tooLarge } from '../../documents/text/decoding.ts'
import { readDocumentFile } from '../sources/document-file.ts'
import type { SourceFile } from '../sources/source.ts'
import type { Batch } from './parsing-process.ts'
import { writeMark } from './progress-marks.ts'

/** The file descriptor for progress marks. A dying process may lose messages, but not these. */
const MARKS = 4

process.on('message', async (batch: Batch) => {
  const options = { ...batch.settings, ...(await treeOf(batch)) }
  const documents = batch.files.map((file, index) => {
    writeMark(MARKS, batch.number, index)
    return read(file, options)
  })
  process.send?.({ documents })
})

process.on('disconnect', () => process.exit())

/** Loads remark only for a file that crashed Sätteri, because loading takes time. */
async function treeOf({ parser }: Batch): Promise<Pick<ParseOptions, 'tree'>> {
  if (parser === 'satteri') return {}
  const { remarkTree } = await import('../../documents/markup/remark-tree.ts')
  return { tree: remarkTree }
}

function read(file: SourceFile, options: ParseOptions): ParsedDocument {
  const text = 'text' in file ? bounded(file.text) : readDocumentFile(file.onDisk)
  if ('fault' in text) return unreadDocument(file.path, [text.fault])
  try {
    return parseDocument(file.path, text.text, options)
  } catch (error) {
    const message = `Cannot parse this text (${String(error)}); cut it into smaller parts.`
    const unread = unreadDocument(file.path, [{ rule: 'unparsable', message, place: FILE_START }])
    return { ...unread, isPassing: true }
  }
}

function bounded(text: string) {
  return text.length > LARGEST_FILE ? { fault: tooLarge(text.length) } : { text }
}
