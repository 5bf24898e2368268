/**
 * The `npm` and `npx` of a guide that is followed without a network. They link what this repository
 * has installed: `npm install` links packages, `npm run` runs a script, `npx` runs a program.
 * `GUIDE_PACKAGE` is the folder of the built package, which stands for its file in `vendor/`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const [program, ...words] = process.argv.slice(2)
const repository = resolve(import.meta.dirname, '../..')

process.exitCode = program === 'npx' ? runProgram(words) : npm(words)

function npm([command, ...rest]: readonly string[]): number {
  if (command === 'install') return install(rest)
  if (command === 'run') return runScript(rest)
  return refuse(`Cannot run \`npm ${command}\` without a network.`)
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** `npm install [--save-dev] [--workspace <folder>] [<package>…]` */
function install(given: readonly string[]): number {
  const at = given.indexOf('--workspace')
  const folder = at < 0 ? '.' : (given[at + 1] ?? '.')
  const names = given.filter((word, index) => !word.startsWith('-') && (at < 0 || index !== at + 1))
  const manifest = join(folder, 'package.json')
  const before: Manifest = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {}
  const asked = { ...before.dependencies, ...before.devDependencies }
  const added = Object.fromEntries(names.map(specified))
  for (const [name, from] of Object.entries({ ...asked, ...added })) link(name, from, folder)
  const devDependencies = { ...before.devDependencies, ...added }
  if (names.length > 0) {
    writeFileSync(manifest, `${JSON.stringify({ ...before, devDependencies }, null, 2)}\n`)
  }
  return process.exitCode === 1 ? 1 : 0
}

/** The name of a package and where it comes from, as \`package.json\` says it. */
function specified(word: string): readonly [string, string] {
  return word.startsWith('.') ? ['milepost', `file:${word}`] : [word, '*']
}

function link(name: string, from: string, folder: string): void {
  const file = from.startsWith('file:') ? from.slice('file:'.length) : undefined
  if (file !== undefined && !existsSync(file) && !existsSync(join(folder, file))) {
    process.exitCode = refuse(`Cannot find the file \`${file}\`.`)
    return
  }
  const own = file === undefined ? undefined : process.env['GUIDE_PACKAGE']
  const target = own ?? join(repository, 'node_modules', name)
  if (!existsSync(target)) process.exitCode = refuse(`Cannot find the package \`${name}\`.`)
  const place = join('node_modules', name)
  mkdirSync(dirname(place), { recursive: true })
  rmSync(place, { recursive: true, force: true })
  symlinkSync(target, place)
  linkPrograms(name, target)
}

function linkPrograms(name: string, target: string): void {
  const { bin = {} } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'))
  const programs = typeof bin === 'string' ? { [name.replace(/.*\//, '')]: bin } : bin
  mkdirSync('node_modules/.bin', { recursive: true })
  for (const [each, file] of Object.entries(programs)) {
    const script = `#!/bin/sh\nexec "${process.execPath}" "${join(target, String(file))}" "$@"\n`
    writeFileSync(join('node_modules/.bin', each), script, { mode: 0o755 })
  }
}

function runScript([name = '', ...rest]: readonly string[]): number {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  if (scripts?.[name] === undefined) return refuse(`Cannot find the script \`${name}\`.`)
  const path = `${resolve('node_modules/.bin')}:${process.env['PATH']}`
  return start(
    'sh',
    ['-c', `${scripts[name]} "$@"`, 'sh', ...rest.filter((word) => word !== '--')],
    path,
  )
}

function runProgram([name = '', ...rest]: readonly string[]): number {
  const program = programAbove(process.cwd(), name)
  return program ? start(program, rest) : refuse(`Cannot find the program \`${name}\`.`)
}

function programAbove(folder: string, name: string): string | undefined {
  const program = join(folder, 'node_modules/.bin', name)
  if (existsSync(program)) return program
  return dirname(folder) === folder ? undefined : programAbove(dirname(folder), name)
}

function start(command: string, args: readonly string[], path = process.env['PATH']): number {
  const env = { ...process.env, PATH: path }
  return spawnSync(command, args, { stdio: 'inherit', env }).status ?? 1
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n`)
  return 1
}
