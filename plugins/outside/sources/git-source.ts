import { compareText, type Finding } from '../../basics/finding.ts'
import { startBelow } from '../../basics/paths.ts'
import { findingOf } from '../../documents/model/faults.ts'
import { LARGEST_FILE, tooLarge } from '../../documents/text/decoding.ts'
import { checkDisguise } from '../../documents/text/names.ts'
import type { Repository } from '../git/git-repository.ts'
import { LINK, readTree, SUBMODULE } from '../git/git-tree.ts'
import type { Blobs } from './blobs.ts'
import { isDocument, isWalked, passedOver, type Source, type SourceFile } from './source.ts'
import { isHarmlessLink, stepsOf, symbolicLink } from './symbolic-links.ts'

/** A file of a revision. */
interface TreeFile {
  readonly path: string
  readonly id: string
  readonly size: number
  readonly isLink: boolean
}

/** Reads the folder `content` of a revision. Nothing is checked out. */
export async function gitSource(
  repository: Repository,
  content: string,
  { commit, blobs }: { readonly commit: string; readonly blobs: Blobs },
): Promise<Source> {
  const tree = await treeAt(repository, commit)
  const below = startBelow(content)
  const all = [...tree.values()].filter(({ path }) => isDocument(path, below))
  const disguised = [...tree.values()].filter(({ path }) => isWalked(folderOf(path), below))
  const documents = all.filter(({ isLink, size }) => !isLink && size <= LARGEST_FILE)
  const kept = [...tree.values()].filter((file) => isKept(file, below))
  const links = [...tree.values()].filter(({ path, isLink }) => isLink && isWalked(path, below))
  const isFile = (path: string) => tree.get(path)?.isLink === false
  await blobs.load([...documents, ...links].map(({ id }) => id))
  await blobs.keep(kept.map(({ id }) => id))
  return {
    list: async () => ({
      files: documents.flatMap(({ path, id }): SourceFile[] => {
        const text = blobs.text(id)
        return text === undefined ? [] : [{ path, text, blob: id }]
      }),
      findings: [
        ...stepsOf(content)
          .filter((path) => tree.get(path)?.isLink)
          .map((path) => symbolicLink(path)),
        ...links
          .filter(({ path, id }) => !isHarmlessLink(path, blobs.text(id), isFile))
          .map(({ path, id }) => symbolicLink(path, blobs.text(id))),
        ...all.flatMap((file) => faultOf(file, blobs)),
        ...disguised.flatMap(({ path }) => checkDisguise(path)),
      ],
      passedOver: disguised.flatMap(({ path, isLink }) => passedOver(path, { isLink })),
    }),
    read: (path) => blobs.text(tree.get(path)?.id ?? '')?.replace(/^\uFEFF/, ''),
    bytes: (path) => blobs.bytes(tree.get(path)?.id ?? ''),
    has: (path) => tree.has(path) || isFolder(tree, path),
  }
}

/** Returns the folder of a path, with its last slash. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/**
 * Says whether the bytes of a file are needed: it is a copy of an inventory, or an SVG that a page
 * includes.
 */
function isKept({ path, size, isLink }: TreeFile, content: string): boolean {
  if (isLink || !path.startsWith(content)) return false
  const isCopy = path.startsWith(`${content}pins/`) && /\.(?:inv|project)$/.test(path)
  return isCopy || (/\.svg$/i.test(path) && size <= LARGEST_FILE)
}

/** Reads every file of a revision below the project's root, in the order of a folder on disk. */
async function treeAt(
  repository: Repository,
  commit: string,
): Promise<ReadonlyMap<string, TreeFile>> {
  const { folder } = repository
  const tree = await readTree(repository, commit, folder)
  const files = [...tree].flatMap(([path, { mode, id, size }]): TreeFile[] =>
    mode === SUBMODULE
      ? []
      : [{ path: path.slice(folder.length), id, size, isLink: mode === LINK }],
  )
  return new Map(files.sort((a, b) => compareText(a.path, b.path)).map((file) => [file.path, file]))
}

function isFolder(tree: ReadonlyMap<string, TreeFile>, path: string): boolean {
  const folder = `${path.replace(/\/+$/, '')}/`
  return [...tree.keys()].some((each) => each.startsWith(folder))
}

function faultOf({ path, id, size, isLink }: TreeFile, blobs: Blobs): readonly Finding[] {
  if (isLink) return []
  const fault = size > LARGEST_FILE ? tooLarge(size) : blobs.fault(id)
  return fault ? [findingOf(fault, path)] : []
}
