import { DidChangeWatchedFilesNotification, TextDocuments } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { AskedPlace } from '../editing/position.ts'
import { renamableAt, renamed } from '../editing/renaming.ts'
import { visible } from '../reports/visible.ts'
import { completionList, definitionAnswer, hoverAnswer, referencesAnswer } from './answers.ts'
import { CAPABILITIES, WATCHED } from './capabilities.ts'
import { connect, type EditorStreams } from './connection.ts'
import { type EditorSessions, editorSessions, type ServerOptions } from './editor-sessions.ts'
import { quickFixes, renamingEdit } from './edits.ts'
import { linksOf, symbolsOf, workspaceSymbols } from './outline.ts'
import { pathOfUri, rangeOf } from './positions.ts'
import { failedRequest, requested } from './requests.ts'

/** Serves an editor by the Language Server Protocol, until it leaves. Returns the exit code. */
export async function serveEditor(streams: EditorStreams, options: ServerOptions): Promise<number> {
  const { connection, ended } = connect(streams)
  const documents = new TextDocuments(TextDocument)
  const sessions = editorSessions({ connection, documents, options })
  connection.onInitialize((parameters) => {
    const folders = parameters.workspaceFolders?.map(({ uri }) => uri)
    sessions.setFolders(folders ?? (parameters.rootUri ? [parameters.rootUri] : []))
    const watches = parameters.capabilities.workspace?.didChangeWatchedFiles
    if (watches?.dynamicRegistration) connection.onInitialized(() => watch(connection))
    return CAPABILITIES
  })
  connection.onDidChangeWatchedFiles(({ changes }) => {
    sessions.filesChanged(changes.flatMap(({ uri }) => pathOfUri(uri) ?? []))
  })
  answerRequests(connection, sessions)
  documents.listen(connection)
  connection.listen()
  try {
    return await ended
  } finally {
    sessions.close()
  }
}

type Connection = ReturnType<typeof connect>['connection']

function watch(connection: Connection): void {
  const watchers = [{ globPattern: WATCHED }]
  connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers })
    .catch((error: unknown) => connection.console.warn(visible(String(error))))
}

function answerRequests(connection: Connection, sessions: EditorSessions): void {
  const answer = requested(sessions, (error) => connection.console.error(visible(String(error))))
  connection.onCompletion((at) =>
    answer(at, 'latest', (asked, { document }) => completionList(asked, document)),
  )
  connection.onHover((at) => answer(at, 'settled', hoverAnswer))
  connection.onDefinition((at) =>
    answer(at, 'settled', (asked, { files }) => definitionAnswer(asked, files)),
  )
  connection.onReferences((at) =>
    answer(at, 'settled', (asked, { files }) => [
      ...referencesAnswer(asked, files, at.context.includeDeclaration),
    ]),
  )
  connection.onDocumentSymbol((at) =>
    answer(at, 'settled', ({ path, outcome }, { files }) => [...symbolsOf(path, outcome, files)]),
  )
  connection.onDocumentLinks((at) =>
    answer(at, 'settled', ({ path, outcome }, { files }) => [...linksOf(path, outcome, files)]),
  )
  connection.onCodeAction(({ range, ...at }) =>
    answer(at, 'settled', ({ path, outcome }, { files }) => [
      ...quickFixes({ file: path, range }, outcome, files),
    ]),
  )
  connection.onWorkspaceSymbol(({ query }) =>
    sessions.each((outcome, files) => workspaceSymbols(query, outcome, files)),
  )
  connection.onPrepareRename((at) =>
    answer(at, 'settled', (asked) => {
      const found = renamableAt(asked)
      if (!found) return null
      return { range: rangeOf(found.place, asked.text), placeholder: found.node.id }
    }),
  )
  connection.onRenameRequest(({ newName, ...at }) =>
    answer(at, 'settled', (asked, { files }) => renamingEdit(renamingOf(asked, newName), files)),
  )
}

function renamingOf(asked: AskedPlace, id: string) {
  const found = renamableAt(asked)
  if (found) return renamed(found.node, id, asked.outcome)
  throw failedRequest('No id of a document stands here.')
}
