import { LSPErrorCodes, type Position, ResponseError } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { AskedPlace } from '../editing/position.ts'
import { visible } from '../reports/visible.ts'
import type { EditorFiles } from './diagnostics.ts'
import type { EditorSessions } from './editor-sessions.ts'

/** The text, and mostly the position, that a request is about. Requests about a whole document have no position. */
interface Request {
  readonly textDocument: { readonly uri: string }
  readonly position?: Position
}

/** All that an answer is made from, beside the place that is asked about. */
interface AnswerContext {
  readonly files: EditorFiles
  readonly document: TextDocument
}

/** Tells whether an answer waits for a check of the newest text, or takes what the last one found. */
type Freshness = 'latest' | 'settled'

/** The refusal of a request, with a sentence that the editor shows. */
export function failedRequest(sentence: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, visible(sentence))
}

/**
 * Returns a function that answers a request. It returns null for a file of no project, and when
 * something goes wrong, so that no document ends the server. The sentence of an error that the
 * author has to know, such as an id that is taken, is shown.
 */
export function requested(sessions: EditorSessions, log: (error: unknown) => void) {
  return async <Answer>(
    { textDocument: { uri }, position }: Request,
    freshness: Freshness,
    answer: (asked: AskedPlace, context: AnswerContext) => Answer,
  ): Promise<Answer | null> => {
    try {
      const found = await sessions.find(uri)
      if (!found) return null
      const { document, session, path, files } = found
      const outcome = await session[freshness]()
      const text = document.getText()
      const offset = position ? document.offsetAt(position) : 0
      const shift = text.startsWith('\ufeff') ? 1 : 0
      const asked = { outcome, path, text: text.slice(shift), offset: Math.max(0, offset - shift) }
      return answer(asked, { files, document })
    } catch (error) {
      if (error instanceof ResponseError) throw error
      if (error instanceof Error && isSentence(error)) throw failedRequest(error.message)
      log(error)
      return null
    }
  }
}

/** Tells whether an error was written for people, rather than thrown by a mistake of ours. */
function isSentence(error: Error): boolean {
  return error.constructor === Error && /^[A-Z].*\.$/s.test(error.message)
}
