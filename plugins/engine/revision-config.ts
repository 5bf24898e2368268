import { dirname, join } from 'node:path'
import { join as joinPosix } from 'node:path/posix'
import { code } from '../basics/wording.ts'
import { openTemporaryFolder } from '../outside/files/temporary-folder.ts'
import { withPurpose } from '../outside/git/git-fault.ts'
import { openRepository, type Repository } from '../outside/git/git-repository.ts'
import { commitOf } from '../outside/sources/base-revision.ts'
import { type Config, readConfig } from './config.ts'
import { CONFIG_NAMES, importConfig, OTHER_CONFIG_NAMES, refuseOtherNames } from './load-config.ts'

/**
 * Loads the configuration of a git revision, or the defaults when it has none. The file and its
 * imports are written to a folder of their own, from which the project's packages can be found.
 * Apart from packages, nothing of the work tree is read.
 */
export async function configFromRevision(
  root: string,
  revision: string,
  file?: string,
): Promise<Config> {
  const names = file === undefined ? CONFIG_NAMES : [file.replaceAll('\\', '/')]
  const purpose = `Cannot read the configuration of ${code(revision)}`
  const { prefix, wanted, files } = await withPurpose(purpose, async () => {
    const repository = await openRepository(root)
    const commit = await commitOf(repository, revision)
    const below = (name: string) => joinPosix(repository.folder, name)
    const wanted = names.map(below)
    const others = file === undefined ? OTHER_CONFIG_NAMES : []
    const files = await readWithImports(repository, commit, [...wanted, ...others.map(below)])
    if (!wanted.some((name) => files.has(name))) {
      refuseOtherNames(others.filter((name) => files.has(below(name))))
    }
    return { prefix: repository.folder, wanted, files }
  })
  const path = wanted.find((name) => files.has(name))
  if (path === undefined && file === undefined) return readConfig()
  if (path === undefined) throw new Error(`Cannot find ${code(file ?? '')} in ${code(revision)}.`)
  const temporary = openTemporaryFolder(root, prefix)
  try {
    for (const [name, bytes] of files) temporary.put(name, bytes)
    return await importConfig(join(temporary.top, path), join(temporary.top, prefix))
  } finally {
    temporary.remove()
  }
}

type Files = Map<string, Buffer>

/** Reads files of a commit by their paths, with all files that they import by a path. */
async function readWithImports(
  repository: Repository,
  commit: string,
  wanted: readonly string[],
): Promise<Files> {
  const files: Files = new Map()
  const asked = new Set<string>()
  let next = wanted
  while (next.length > 0) {
    const paths = [...new Set(next.flatMap(withManifests))].filter(
      (path) => !asked.has(path) && !NOT_OF_THE_REVISION.test(path),
    )
    for (const path of paths) asked.add(path)
    const read = await readFiles(repository, commit, paths)
    for (const [path, bytes] of read) files.set(path, bytes)
    next = read.flatMap(([path, bytes]) => importedBy(path, bytes))
  }
  return files
}

/** Matches paths outside the repository, and packages, which are used as installed. */
const NOT_OF_THE_REVISION = /^\.\.(?:\/|$)|(?:^|\/)node_modules(?:\/|$)/i

/**
 * Returns a path with every `package.json` above it, since these decide how Node reads the file.
 */
function withManifests(path: string): readonly string[] {
  const steps = path.split('/').slice(0, -1)
  const folders = ['', ...steps.map((_, at) => `${steps.slice(0, at + 1).join('/')}/`)]
  return [path, ...folders.map((folder) => `${folder}package.json`)]
}

const ROW = /^100(?:644|755) blob ([0-9a-f]+)\t(.+)$/s

/** Reads files of a commit. Symbolic links and missing files are left out. */
async function readFiles(
  repository: Repository,
  commit: string,
  paths: readonly string[],
): Promise<readonly (readonly [path: string, bytes: Buffer])[]> {
  if (paths.length === 0) return []
  const list = await repository.ask(['ls-tree', '-z', '--full-tree', commit, '--', ...paths])
  const rows = list.split('\0').flatMap((row) => {
    const [, id, path] = ROW.exec(row) ?? []
    return id && path ? [{ id, path }] : []
  })
  const ids = rows.map(({ id }) => id)
  const blobs = await repository.blobs(ids)
  return rows.map(({ path }, at) => [path, blobs[at] ?? Buffer.alloc(0)] as const)
}

const IMPORT = /(?:from|import|require)\s*\(?\s*['"](\.[^'"\n]*)['"]/g

function importedBy(path: string, bytes: Buffer): readonly string[] {
  if (path.endsWith('.json')) return []
  const found = [...bytes.toString('utf8').matchAll(IMPORT)]
  return found.map(([, name = '']) => joinPosix(dirname(path), name.replace(/[?#].*$/s, '')))
}
