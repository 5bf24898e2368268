import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node'
import type { Diagnostic, InitializeResult, Position } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'

/** An editor that speaks with a server over a pipe. */
export interface Editor {
  readonly root: string
  readonly capabilities: InitializeResult['capabilities']
  uri(path: string): string
  /** Opens a document with this text, which may differ from the file's. */
  open(path: string, text: string): void
  /** Types a text in place of another. */
  type(path: string, was: string, text: string): void
  textOf(path: string): string
  close(path: string): void
  save(path: string): void
  /** Returns the diagnostics of a document once they answer its present text. */
  diagnostics(path: string): Promise<readonly Diagnostic[]>
  /** Asks about the place of the sign `▸` in a line, which the document has without it. */
  ask<Answer>(method: string, path: string, where: string, more?: object): Promise<Answer>
  request<Answer>(method: string, parameters: object): Promise<Answer>
  notify(method: string, parameters: object): void
  /** The messages that the server has shown to its user. */
  readonly shown: readonly string[]
  /** Leaves as an editor does. Returns the exit code of the server. */
  leave(): Promise<number | null>
  readonly connection: MessageConnection
}

export interface EditorOptions {
  readonly args?: readonly string[]
  /** The program that is started. Default: the command line as it is built. */
  readonly main?: string
  /** Registers the end of the server. Default: the end of the test. */
  readonly atEnd?: (end: () => void) => void
}

const ARGUMENTS = ['--today', '2026-11-20', '--no-cache']

/** Starts `milepost lsp` as an editor would, for the project at `root`. */
export async function startEditor(root: string, options: EditorOptions = {}): Promise<Editor> {
  const { args = ARGUMENTS, main = 'build/cli/main.js', atEnd = onTestFinished } = options
  const child = spawn(process.execPath, [main, 'lsp', ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const found = new Map<string, readonly Diagnostic[]>()
  const texts = new Map<string, TextDocument>()
  const shown: string[] = []
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    found.set(uri, diagnostics)
  })
  connection.onNotification('window/showMessage', ({ message }) => void shown.push(message))
  connection.onNotification('window/logMessage', () => {})
  connection.onRequest('client/registerCapability', () => null)
  connection.listen()
  atEnd(() => void child.kill('SIGKILL'))
  const uri = (path: string) => pathToFileURL(join(root, path)).href
  const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'project' }],
    capabilities: {},
  })
  connection.sendNotification('initialized', {})
  const documentOf = (path: string) => {
    const document = texts.get(path)
    if (!document) throw new Error(`${path} is not open.`)
    return document
  }
  const ask = async <Answer>(method: string, path: string, where: string, more: object = {}) => {
    const at = positionOf(where, documentOf(path))
    const parameters = { textDocument: { uri: uri(path) }, position: at, ...more }
    return connection.sendRequest<Answer>(`textDocument/${method}`, parameters)
  }
  return {
    root,
    capabilities,
    uri,
    shown,
    connection,
    ask,
    open(path, text) {
      const document = TextDocument.create(uri(path), 'markdown', 1, text)
      texts.set(path, document)
      const textDocument = { uri: uri(path), languageId: 'markdown', version: 1, text }
      connection.sendNotification('textDocument/didOpen', { textDocument })
    },
    type(path, was, text) {
      const document = documentOf(path)
      const at = document.getText().indexOf(was)
      if (at === -1) throw new Error(`${path} does not hold ${was}.`)
      const range = { start: document.positionAt(at), end: document.positionAt(at + was.length) }
      const version = document.version + 1
      TextDocument.update(document, [{ range, text }], version)
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri(path), version },
        contentChanges: [{ range, text }],
      })
    },
    textOf: (path) => documentOf(path).getText(),
    close(path) {
      texts.delete(path)
      connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri(path) } })
    },
    save: (path) =>
      void connection.sendNotification('textDocument/didSave', {
        textDocument: { uri: uri(path) },
      }),
    async diagnostics(path) {
      // The answer comes after the check of the newest text, and so after its diagnostics.
      const textDocument = { uri: uri(path) }
      await connection.sendRequest('textDocument/documentSymbol', { textDocument })
      return found.get(uri(path)) ?? []
    },
    request: (method, parameters) => connection.sendRequest(method, parameters),
    notify: (method, parameters) => void connection.sendNotification(method, parameters),
    async leave() {
      await connection.sendRequest('shutdown')
      connection.sendNotification('exit')
      return exited
    },
  }
}

function positionOf(where: string, document: TextDocument): Position {
  const [before = '', after = ''] = where.split('▸')
  const at = document.getText().indexOf(before + after)
  if (at === -1) throw new Error(`The document does not hold ${before}${after}.`)
  return document.positionAt(at + before.length)
}

/** Writes a diagnostic as a row, without its help: `3:9-3:13 error broken-link: Cannot find …`. */
export function diagnosticRow({ range, severity, code, message }: Diagnostic): string {
  const { start, end } = range
  const at = `${start.line}:${start.character}-${end.line}:${end.character}`
  return `${at} ${['', 'error', 'warning', 'info'][severity ?? 0]} ${code}: ${String(message).split('\n')[0]}`
}
