import { resolve } from 'node:path'
import {
  type Connection,
  type Diagnostic,
  MessageType,
  ShowMessageNotification,
  type TextDocuments,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Outcome } from '../engine/check.ts'
import type { LiveDiagrams } from '../engine/live/live-diagrams.ts'
import type { LiveProject } from '../engine/live/live-project.ts'
import { visible } from '../reports/visible.ts'
import { diagnosticsOf, type EditorFiles } from './diagnostics.ts'
import { type OpenDocument, type OpenProjects, openProjects } from './open-projects.ts'
import { pathOfUri, uriOf } from './positions.ts'
import { openSession, type Session } from './session.ts'

/** Options for opening projects. */
export interface ServerOptions {
  /** The only project, when the server was started for one. */
  readonly root: string | undefined
  open(root: string): Promise<OpenedProject>
}

/** A project that an editor works in. */
export interface OpenedProject {
  readonly live: LiveProject
  readonly diagrams?: LiveDiagrams | undefined
}

/** The projects of an editor, and the documents that it has open in them. */
export interface EditorSessions {
  setFolders(uris: readonly string[]): void
  filesChanged(files: readonly string[]): void
  /** Returns the open document with an address, and its project. */
  find(uri: string): Promise<FoundDocument | undefined>
  /** Asks every open project. */
  each<Item>(ask: (outcome: Outcome, files: EditorFiles) => readonly Item[]): Promise<Item[]>
  close(): void
}

interface FoundDocument extends OpenDocument {
  readonly document: TextDocument
  readonly files: EditorFiles
}

interface Editor {
  readonly connection: Connection
  readonly documents: TextDocuments<TextDocument>
  readonly options: ServerOptions
}

export function editorSessions(editor: Editor): EditorSessions {
  const { documents, options } = editor
  let folders: readonly string[] = []
  const projects = openProjects({
    root: options.root,
    folders: () => folders,
    open: (root) => openOne(root, editor),
    reopened: () => documents.all().forEach(changes.hold),
  })
  const changes = followChanges(editor, projects)
  const filesIn = ({ live }: Session) => editorFiles(live.project.root, documents)
  return {
    setFolders: (uris) => {
      folders = uris.flatMap((uri) => pathOfUri(uri) ?? [])
    },
    filesChanged: projects.filesChanged,
    async find(uri) {
      await changes.done()
      const document = documents.get(uri)
      const found = document && (await documentAt(document, projects))
      return found && { ...found, document, files: filesIn(found.session) }
    },
    async each(ask) {
      await changes.done()
      const asked = (await projects.all()).map(async (session) =>
        ask(await session.latest(), filesIn(session)),
      )
      return (await Promise.all(asked)).flat()
    },
    close: projects.close,
  }
}

async function documentAt({ uri }: Pick<TextDocument, 'uri'>, projects: OpenProjects) {
  const path = pathOfUri(uri)
  return path === undefined ? undefined : projects.documentAt(path)
}

/** Hands the texts of the editor to their projects, one after another. */
function followChanges({ connection, documents }: Editor, projects: OpenProjects) {
  let changes: Promise<unknown> = Promise.resolve()
  const inTurn = (document: TextDocument, change: (found: OpenDocument) => void) => {
    changes = changes
      .then(async () => {
        const found = await documentAt(document, projects)
        found?.session.change(() => change(found))
      })
      .catch((error) => connection.console.error(visible(String(error))))
  }
  const hold = (document: TextDocument) =>
    inTurn(document, ({ session, path }) => session.live.hold(path, document.getText()))
  documents.onDidChangeContent(({ document }) => hold(document))
  documents.onDidClose(({ document }) =>
    inTurn(document, ({ session, path }) => session.live.release(path)),
  )
  documents.onDidSave(({ document }) => {
    const path = pathOfUri(document.uri)
    if (path !== undefined) projects.filesChanged([path])
  })
  return { hold, done: () => changes }
}

function editorFiles(root: string, documents: TextDocuments<TextDocument>): EditorFiles {
  const open = new Map(documents.all().map((each) => [pathOfUri(each.uri), each]))
  const documentOf = (file: string) => open.get(resolve(root, file))
  return {
    uri: (file) => documentOf(file)?.uri ?? uriOf(root, file),
    text: (file) => documentOf(file)?.getText(),
  }
}

/** Opens a project. Its findings are shown after each check. Undefined when it cannot be opened. */
async function openOne(root: string, editor: Editor): Promise<Session | undefined> {
  const { connection, documents, options } = editor
  const failed = (error: unknown) => {
    connection.console.error(visible(String(error)))
    const message = visible(error instanceof Error ? error.message : String(error))
    const shown = { type: MessageType.Error, message }
    void connection.sendNotification(ShowMessageNotification.method, shown)
  }
  try {
    const { live, diagrams } = await options.open(root)
    const show = diagnosticsShown(connection)
    return openSession(live, {
      diagrams,
      failed,
      show: (outcome) => show(diagnosticsOf(outcome, editorFiles(root, documents))),
      closed: () => show(new Map()),
    })
  } catch (error) {
    failed(error)
    return undefined
  }
}

/** Returns a function that sends the diagnostics of the files whose diagnostics have changed. */
function diagnosticsShown(connection: Connection) {
  let shown = new Map<string, string>()
  return (found: ReadonlyMap<string, readonly Diagnostic[]>) => {
    const next = new Map([...found].map(([uri, each]) => [uri, JSON.stringify(each)]))
    for (const [uri, diagnostics] of found) {
      if (shown.get(uri) === next.get(uri)) continue
      connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] })
    }
    for (const uri of shown.keys()) {
      if (!next.has(uri)) connection.sendDiagnostics({ uri, diagnostics: [] })
    }
    shown = next
  }
}
