import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HOME } from '../home.ts'
import { digestOf } from './digest.ts'
import { filesBelow } from './folder-files.ts'

let known: string | undefined

/**
 * Returns a text that changes whenever a file of Milepost changes or one of its packages, such as
 * Mermaid, is installed again. Everything that is kept between runs depends on it.
 */
export function installStamp(): string {
  known ??= digestOf([process.version, ownFiles(), installedPackages()])
  return known
}

/** Matches all files but declarations of types. */
const CODE = /(?<!\.d)\.\w+$/

function ownFiles(): readonly unknown[] {
  const home = fileURLToPath(HOME)
  return filesBelow(home, CODE).map((file) => [file, stampOf(join(home, file))])
}

/**
 * The files that npm, pnpm and yarn write for an installation, in addition to the packages'
 * manifests.
 */
const RECORDS = ['.package-lock.json', '.modules.yaml', '.yarn-state.yml', '.yarn-integrity']

function installedPackages(): readonly unknown[] {
  const manifest = fileURLToPath(new URL('../package.json', HOME))
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(manifest, 'utf8'))
  const folders = foldersAbove(dirname(manifest)).map((folder) => join(folder, 'node_modules'))
  const names = Object.keys({ ...dependencies, ...peerDependencies })
  const manifests = names.map((name) => join(name, 'package.json'))
  const records = folders.flatMap((folder) => RECORDS.map((name) => stampOf(join(folder, name))))
  return [stampOf(manifest), manifests.map((name) => firstStamp(folders, name)), records]
}

function firstStamp(folders: readonly string[], name: string) {
  for (const folder of folders) {
    const stamp = stampOf(join(folder, name))
    if (stamp) return stamp
  }
  return undefined
}

function foldersAbove(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...foldersAbove(above)]
}

function stampOf(path: string): readonly number[] | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat && [stat.mtimeMs, stat.ctimeMs, stat.size]
}
