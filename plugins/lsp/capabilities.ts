import { CodeActionKind, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver'
import { version } from '../outside/manifest.ts'

/** The abilities of the server, in the words of the protocol. */
export const CAPABILITIES: InitializeResult = {
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    completionProvider: { triggerCharacters: ['[', '(', '#', ':', '<', '/', ' ', '"'] },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, `${CodeActionKind.SourceFixAll}.milepost`],
    },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    documentLinkProvider: {},
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
  serverInfo: { name: 'milepost', version },
}

/** The files whose changes outside of the editor matter. */
export const WATCHED = '**/*.{md,mdx,yaml,yml,json,inv,ts,mjs,js}'
