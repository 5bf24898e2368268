import { join } from 'node:path'
import { cacheFile } from '../../outside/files/cache-file.ts'
import { isFile, readText } from '../../outside/files/disk.ts'
import { moduleStamps } from '../../outside/files/file-stamps.ts'
import { isBelow } from '../../outside/files/project-path.ts'
import { mayNameDocuments } from '../content/own-digests.ts'
import type { CompiledSite } from './compiler.ts'

/** A compiled site between two builds. */
export interface KeptCode {
  readonly site: CompiledSite
  /** The files of packages, and others outside the project, that it was compiled from. */
  readonly modules: readonly string[]
}

/** The place where a project keeps its compiled site. */
export interface CodeStore {
  /**
   * Returns the compiled site, and removes it: if the build fails with it, the next one compiles the
   * site again.
   */
  take(): KeptCode | undefined
  write(code: KeptCode): void
}

interface Stored extends KeptCode {
  /** A digest of the sizes and times of these files. */
  readonly stamps: string
}

/** Opens the place of a project's compiled site. `depends` is all that it was compiled from. */
export function codeStore(root: string, depends: readonly unknown[]): CodeStore {
  const file = cacheFile<Stored | undefined>(root, 'compiled-site', depends)
  return {
    take() {
      const stored = file.read()
      if (!stored) return undefined
      file.remove()
      return stored.stamps === moduleStamps(stored.modules) ? stored : undefined
    },
    write({ site, modules }) {
      file.write({ site, modules, stamps: moduleStamps(modules) })
    },
  }
}

/** Matches code for which Vite lists files. */
const LISTS_FILES = /\bimport\.meta\.glob\b/

/** Matches a picture. Astro makes it smaller, and learns of it only while Vite compiles. */
const PICTURE = /\.(?:avif|gif|ico|jpe?g|jxl|png|svg|tiff?|webp)$/i

/**
 * Says whether what a site is compiled to cannot be used again: one of its own files is a picture, is
 * in the folder of documents, lists files, or is a page of Markdown that may name a document.
 */
export function isForOneBuild(
  files: readonly string[],
  { root, content }: { readonly root: string; readonly content: string },
): boolean {
  return files.filter(isFile).some((file) => {
    if (PICTURE.test(file) || isBelow(join(root, content), file)) return true
    const text = readText(file)
    return LISTS_FILES.test(text) || (/\.mdx?$/i.test(file) && mayNameDocuments(text))
  })
}
