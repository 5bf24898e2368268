import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { memoized } from '../../basics/memo.ts'
import { HOME } from '../home.ts'
import { digestOf } from './digest.ts'
import { filesBelow } from './folder-files.ts'

/**
 * Returns a text that changes whenever a file of Milepost changes or one of its packages, such as
 * Mermaid, is installed again. Everything that is kept between runs depends on it. `home` is the
 * folder of the code, beside its manifest.
 *
 * Package managers give the files of every version of a package one time, so the manifests of
 * packages are read. The time at which anything about a file changed is passed over: another project
 * that shares the file, as with pnpm, changes it.
 */
export function installStamp(home: URL = HOME): string {
  return known(home)
}

const known = memoized((home: URL) =>
  digestOf([
    process.version,
    ownFiles(fileURLToPath(home)),
    installedPackages(fileURLToPath(new URL('../package.json', home))),
  ]),
)

/** Matches all files but declarations of types. */
const CODE = /(?<!\.d)\.\w+$/

function ownFiles(home: string): readonly unknown[] {
  return filesBelow(home, CODE).map((file) => [file, stampOf(join(home, file))])
}

/**
 * The files that npm, pnpm and yarn write for an installation, in addition to the packages'
 * manifests.
 */
const RECORDS = ['.package-lock.json', '.modules.yaml', '.yarn-state.yml', '.yarn-integrity']

function installedPackages(manifest: string): readonly unknown[] {
  const own = readFileSync(manifest, 'utf8')
  const { dependencies, peerDependencies } = JSON.parse(own)
  const folders = foldersAbove(dirname(manifest)).map((folder) => join(folder, 'node_modules'))
  const names = Object.keys({ ...dependencies, ...peerDependencies })
  const manifests = names.map((name) => firstText(folders, join(name, 'package.json')))
  const records = folders.flatMap((folder) => RECORDS.map((name) => stampOf(join(folder, name))))
  return [own, manifests, records]
}

function firstText(folders: readonly string[], name: string): string | undefined {
  const path = folders.map((folder) => join(folder, name)).find(stampOf)
  return path === undefined ? undefined : readFileSync(path, 'utf8')
}

function foldersAbove(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...foldersAbove(above)]
}

function stampOf(path: string): readonly number[] | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat && [stat.mtimeMs, stat.size]
}
