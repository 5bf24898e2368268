import { join } from 'node:path'
import { isThere } from '../../outside/files/disk.ts'
import {
  copyFolder,
  type FolderBytes,
  folderBytes,
  writeFolder,
} from '../../outside/files/folder-files.ts'
import { isBelow } from '../../outside/files/project-path.ts'

/** The part of Vite's builder that is used here. */
export interface Builder {
  readonly environments: Readonly<Record<string, Environment>>
  build(environment: Environment): Promise<unknown>
}

interface Environment {
  readonly name: string
  /** False until it is built. Vite builds everything by itself when nothing else does. */
  isBuilt: boolean
  readonly config: { readonly publicDir: string; readonly build: { readonly outDir: string } }
}

/** The files that Vite makes of the code of a site. */
export interface CompiledFiles {
  /** The folder of the site, which stands in the code. */
  readonly folder: string
  /** The code that renders pages, and the name of its first file. */
  readonly server: FolderBytes
  readonly entry: string
  /** Scripts, styles and pictures that pages load. */
  readonly client: FolderBytes
}

/** The folders that Vite writes to and copies from. */
export interface BuildFolders {
  readonly server: string
  readonly client: string
  readonly copied: string
}

/** Returns the folders of a build; undefined where it has others than a static site. */
export function foldersOf({ environments }: Builder): BuildFolders | undefined {
  const [server, client] = [environments['prerender'], environments['client']]
  if (!server || !client) return undefined
  const { publicDir, build } = client.config
  return { server: server.config.build.outDir, client: build.outDir, copied: publicDir }
}

const ENTRY = /^prerender-entry\.[^\\/]+\.mjs$/

/**
 * Reads what Vite made. Files of the public folder are left out. Returns undefined when there is too
 * much.
 */
export function compiledIn({ server, client, copied }: BuildFolders): CompiledFiles | undefined {
  const code = folderBytes(server, () => true)
  const files = folderBytes(
    client,
    (path) => !isBelow(server, join(client, path)) && !isThere(join(copied, path)),
  )
  const entry = Object.keys(code ?? {}).find((path) => ENTRY.test(path))
  return code && files && entry ? { folder: client, server: code, entry, client: files } : undefined
}

/** Returns a builder that writes files which were made before, and compiles nothing. */
export function builderOf(
  kept: CompiledFiles,
  { given, folders }: { readonly given: Builder; readonly folders: BuildFolders },
): Builder {
  return {
    ...given,
    async build(environment) {
      environment.isBuilt = true
      if (environment.name !== 'prerender') {
        copyFolder(folders.copied, folders.client)
        writeFolder(folders.client, kept.client)
        return { output: [] }
      }
      writeFolder(folders.server, kept.server)
      // Astro looks for the name of the first file here, and for code that it has to complete.
      return { output: [{ type: 'chunk', fileName: kept.entry, code: '', moduleIds: [] }] }
    },
  }
}
