import type { ParseSettings } from '../../documents/parse-document.ts'
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
  /**
   * The most child processes; 0 parses in this process. Default: one for each processor, up to 4.
   */
  readonly processes?: number | undefined
  /** Receives a sentence about the parser, once, when Sätteri cannot start. */
  readonly notice?: ((sentence: string) => void) | undefined
}

/** Opens child processes that parse, or a parser in this process. */
export function openParser({ settings, processes, notice }: ParserOptions): Parser {
  if (processes === undefined) return openParsingPool({ settings, notice })
  if (!Number.isInteger(processes) || processes < 0) {
    throw new RangeError(`Expected a whole number of processes, not \`${processes}\`.`)
  }
  return processes === 0
    ? parserInThisProcess(settings, notice)
    : openParsingPool({ settings, notice, children: processes })
}

/** A text that crashes the native parser ends this process, and nothing limits its time. */
function parserInThisProcess(settings: ParseSettings, notice: ParserOptions['notice']): Parser {
  let isNoticed = false
  return {
    async parse(files, onRead = () => {}) {
      const { readDocument, missing } = await loadReading()
      if (missing !== undefined && !isNoticed) notice?.(missing)
      isNoticed = true
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
    const { readDocument } = await import('./document-reading.ts')
    const { missingParser } = await import('./missing-parser.ts')
    return { readDocument, missing: missingParser() }
  } catch (cause) {
    const why = `their parser does not start (${String(cause)})`
    throw new Error(`Cannot read the documents: ${why}.`, { cause })
  }
}
