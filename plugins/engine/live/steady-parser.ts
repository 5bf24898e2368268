import type { ParsedDocument } from '../../documents/model/document.ts'
import { openParser, type Parser, type ParserOptions } from '../../outside/parsing/open-parser.ts'
import type { Parse } from '../../outside/parsing/shared-parsing.ts'

/** A parser that goes on for hours, whatever it reads. */
export interface SteadyParser {
  readonly parse: Parse
  /** Starts the child process, so that the next text does not wait for it. */
  prepare(): void
  close(): void
}

/** More files than this are read by as many child processes as a check starts. */
const FEW = 100

/**
 * Opens a parser for texts that change. It keeps one child process. A parser that gave up on a text
 * is replaced, because a pool reads nothing more after too many failures.
 */
export function steadyParser(options: Omit<ParserOptions, 'processes'>): SteadyParser {
  let one: Parser | undefined
  const opened = () => {
    one ??= openParser({ ...options, processes: 1 })
    return one
  }
  const closeOne = () => {
    one?.close()
    one = undefined
  }
  const parse: Parse = async (files, onRead) => {
    if (files.length === 0) return []
    if (files.length > FEW) return parseMany(files, onRead)
    const documents = await opened().parse(files, onRead)
    if (documents.some(isGivenUp)) closeOne()
    return documents
  }
  const parseMany: Parse = async (files, onRead) => {
    const many = openParser(options)
    try {
      return await many.parse(files, onRead)
    } finally {
      many.close()
    }
  }
  const prepare = () => {
    if (!one) opened().prepare()
  }
  return { parse, prepare, close: closeOne }
}

function isGivenUp({ findings }: ParsedDocument): boolean {
  return findings.some(({ rule }) => rule === 'unparsable')
}
