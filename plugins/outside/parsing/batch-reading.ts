import type { ParseOptions } from '../../documents/parse-document.ts'
import { readDocument } from './document-reading.ts'
import { missingParser } from './missing-parser.ts'
import type { Batch } from './parsing-process.ts'
import { writeMark } from './progress-marks.ts'

/** The file descriptor for progress marks. A dying process may lose messages, but not these. */
const MARKS = 4

process.on('message', async (batch: Batch) => {
  const options = { ...batch.settings, ...(await treeOf(batch)) }
  const documents = batch.files.map((file, index) => {
    writeMark(MARKS, batch.number, index)
    return readDocument(file, options)
  })
  process.send?.({ documents, notice: missingParser() })
})

process.on('disconnect', () => process.exit())

/**
 * Loads remark only for a file that crashed Sätteri, because loading takes time. It is too slow to
 * read a text more than once.
 */
async function treeOf({ parser }: Batch): Promise<Pick<ParseOptions, 'tree' | 'rounds'>> {
  if (parser === 'satteri') return {}
  const { remarkTree } = await import('../../documents/markup/remark-tree.ts')
  return { tree: remarkTree, rounds: 1 }
}
