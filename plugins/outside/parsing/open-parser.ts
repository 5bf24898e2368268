import type { ParseSettings } from '../../documents/parse-document.ts'
import { missingParser } from './missing-parser.ts'
import { openParsingPool } from './parsing-pool.ts'
import type { Parse } from './shared-parsing.ts'

/** A parser that runs until it is closed. */
export interface Parser {
  readonly parse: Parse
  /** Starts what parsing needs, before the files are known. */
  prepare(): void
  close(): void
}

export interface ParserOptions {
  readonly settings: ParseSettings
  /** The most child processes; 0 parses in this process. Default: one for each processor, up to 4. */
  readonly processes?: number | undefined
}

/** Opens child processes that parse, or a parser in this process. */
export function openParser({ settings, processes }: ParserOptions): Parser {
  if (processes === undefined) return openParsingPool({ settings })
  if (!Number.isInteger(processes) || processes < 0) {
    throw new RangeError(`Expected a whole number of processes, not \`${processes}\`.`)
  }
  return processes === 0
    ? parserInThisProcess(settings)
    : openParsingPool({ settings, children: processes })
}

/** A text that crashes the native parser ends this process, and nothing limits its time. */
function parserInThisProcess(settings: ParseSettings): Parser {
  return {
    async parse(files, onRead = () => {}) {
      const { readDocument } = await loadReading()
      return files.map((file) => {
        const document = readDocument(file, settings)
        onRead(document)
        return document
      })
    },
    prepare() {},
    close() {},
  }
}

/** The native parser is loaded only by a process that parses. */
async function loadReading() {
  try {
    return await import('./document-reading.ts')
  } catch (cause) {
    throw new Error(`Cannot read the documents: ${missingParser(String(cause))}.`, { cause })
  }
}
