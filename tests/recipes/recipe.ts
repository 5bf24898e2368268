import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { addFiles } from '../../plugins/outside/files/new-files.ts'

/** A text that a file gets before another text: at the first place, at the last, or after `from`. */
export interface Insertion {
  readonly path: string
  readonly before: string
  readonly at?: 'last'
  readonly from?: string
  readonly text: string
}

/** Runs a recipe and prints what it says. What cannot be done is one sentence. */
export function recipe(run: () => string): void {
  try {
    console.log(run())
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

/** Adds files, changes others, and formats them all. Returns a line for each; throws before it writes. */
export function changeFiles(
  added: ReadonlyMap<string, string>,
  insertions: readonly Insertion[],
): readonly string[] {
  const changed = new Map<string, string>()
  for (const insertion of insertions) {
    const { path } = insertion
    changed.set(path, inserted(changed.get(path) ?? readFileSync(path, 'utf8'), insertion))
  }
  addFiles('.', added)
  for (const [path, text] of changed) writeFileSync(path, text)
  const code = [...added.keys(), ...changed.keys()].filter((path) => path.endsWith('.ts'))
  run('@biomejs/biome/bin/biome', ['check', '--write', ...code])
  return [
    ...[...added.keys()].map((path) => `wrote   ${path}`),
    ...[...changed.keys()].map((path) => `changed ${path}`),
  ]
}

/** Runs tests of the engine; with `update`, they write the reports that they expect. */
export function runTests(
  file: string,
  { update = false, only = '' }: { readonly update?: boolean; readonly only?: string },
): void {
  const words = ['run', file, '--project', '!site', ...(update ? ['--update'] : [])]
  run('vitest/vitest.mjs', [...words, ...(only ? ['-t', only] : [])])
}

/** Runs a program of a package. What it printed is the error when it fails. */
function run(program: string, words: readonly string[]): void {
  const env = { ...process.env, UPDATE_PAGES: '1', NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`node_modules/${program}`, ...words],
    { env, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`${program} failed:\n${stdout}${stderr}`)
}

function inserted(text: string, { path, before, at, from = '', text: more }: Insertion): string {
  const start = text.indexOf(from)
  const index = at === 'last' ? text.lastIndexOf(before) : text.indexOf(before, start)
  if (start === -1 || index === -1)
    throw new Error(`Cannot find ${JSON.stringify(before)} in ${path}.`)
  return text.slice(0, index) + more + text.slice(index)
}
