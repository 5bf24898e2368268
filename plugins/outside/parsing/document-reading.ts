import { FILE_START } from '../../basics/place.ts'
import type { ParsedDocument } from '../../documents/model/document.ts'
import { unreadDocument } from '../../documents/model/unread-document.ts'
import { type ParseOptions, parseDocument } from '../../documents/parse-document.ts'
import { LARGEST_FILE, tooLarge } from '../../documents/text/decoding.ts'
import { readDocumentFile } from '../sources/document-file.ts'
import type { SourceFile } from '../sources/source.ts'
import { textDigest } from './text-digest.ts'

/**
 * Reads and parses one file. A text that the parser refuses is a finding of its document. A byte
 * order mark is left out before parsing: whoever renders the text has it without, too, and a native
 * parser must have seen the very same text in a child process before.
 */
export function readDocument(file: SourceFile, options: ParseOptions): ParsedDocument {
  const read = 'text' in file ? bounded(file.text) : readDocumentFile(file.onDisk)
  if ('fault' in read) return unreadDocument(file.path, [read.fault])
  const text = read.text.replace(/^\ufeff/, '')
  try {
    return { ...parseDocument(file.path, text, options), digest: textDigest(text) }
  } catch (error) {
    const message = `Cannot parse this text (${String(error)}); cut it into smaller parts.`
    const unread = unreadDocument(file.path, [{ rule: 'unparsable', message, place: FILE_START }])
    return { ...unread, isTransient: true }
  }
}

function bounded(text: string) {
  return text.length > LARGEST_FILE ? { fault: tooLarge(text.length) } : { text }
}
