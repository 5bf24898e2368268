import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { writeDocuments } from './documents.ts'

/**
 * Times `milepost lsp` on generated documents: `node bench/editor.ts [count] [edits]`. Needs a built
 * package. Prints the time from the start of the server to the first findings, and the times from a
 * key press that makes or mends a mistake to its findings. An earlier check has filled the cache.
 */
const count = Number(process.argv[2] ?? 1_000)
const edits = Number(process.argv[3] ?? 12)
const root = mkdtempSync(join(tmpdir(), 'milepost-editor-'))
const main = process.env['MILEPOST_MAIN'] ?? resolve(import.meta.dirname, '../build/cli/main.js')
const path = join(root, 'content/roadmap/items/item-00007.mdx')
const uri = pathToFileURL(path).href

try {
  mkdirSync(join(root, 'node_modules'))
  writeDocuments(root, count)
  const filling = await timed(() => session(0))
  const { first, after } = await session(edits)
  const sorted = after.toSorted((a, b) => a - b)
  const [least = 0, middle = 0, most = 0] = [0, sorted.length >> 1, -1].map((at) => sorted.at(at))
  console.log(
    `${count} documents: first findings after ${ms(filling)} without a cache, ${ms(first)} with one`,
  )
  console.log(`a key press: least ${ms(least)}, median ${ms(middle)}, most ${ms(most)} of ${edits}`)
} finally {
  rmSync(root, { recursive: true, force: true })
}

async function timed(work: () => Promise<{ readonly first: number }>): Promise<number> {
  return (await work()).first
}

async function session(presses: number) {
  const started = performance.now()
  const server = spawn(process.execPath, [main, 'lsp'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  let heard = (_: number) => {}
  connection.onNotification('textDocument/publishDiagnostics', (sent) => {
    if (sent.uri === uri) heard(sent.diagnostics.length)
  })
  const shows = (wanted: number) =>
    new Promise<void>((done) => {
      heard = (found) => found === wanted && done()
    })
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    capabilities: {},
  })
  await connection.sendNotification('initialized', {})
  const sound = readFileSync(path, 'utf8')
  const wrong = `${sound}\nSee [[nowhere]].\n`
  const document = { uri, languageId: 'mdx', version: 1, text: wrong }
  const opened = shows(1)
  await connection.sendNotification('textDocument/didOpen', { textDocument: document })
  await opened
  const first = performance.now() - started
  const after: number[] = []
  for (let version = 2; version < presses + 2; version += 1) {
    await pause(1_000)
    const isSound = version % 2 === 0
    const shown = shows(isSound ? 0 : 1)
    const pressed = performance.now()
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text: isSound ? sound : wrong }],
    })
    await shown
    after.push(performance.now() - pressed)
  }
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  connection.dispose()
  return { first, after }
}

function ms(time: number): string {
  return `${Math.round(time)} ms`
}
