import { resolve, sep } from 'node:path'
import { code } from '../../basics/wording.ts'
import type { Kind } from '../../kinds/kind.ts'
import { relationMistakes } from './config-mistakes.ts'
import type { RootSetting } from './root-settings.ts'

/** A project or a root, as far as others can clash with it. */
export interface RootPlace {
  readonly name: string
  readonly folder: string
  /** The root that names it, when the project does not. */
  readonly through?: string
  readonly config: {
    readonly content: string
    readonly kinds: readonly Kind[]
    readonly roots: Readonly<Record<string, RootSetting>>
  }
}

/** Finds folders that two projects share, and names that mean two things. */
export function* rootClashes(
  { folder, config }: Pick<RootPlace, 'folder' | 'config'>,
  roots: readonly RootPlace[],
): Iterable<string> {
  const all: readonly RootPlace[] = [{ name: 'the project', folder, config }, ...roots]
  const kinds = all.flatMap((each) => each.config.kinds)
  for (const { name } of roots) {
    if (kinds.some((kind) => kind.name === name))
      yield `The root ${code(name)} has the name of a kind; choose another name.`
  }
  for (const [at, root] of roots.entries()) {
    const shared = sharing(root, all.slice(0, at + 1))
    if (shared)
      yield `The root ${code(root.name)} shares its folder of documents with ${code(shared.name)}.`
  }
  const folders = new Set(all.map((each) => each.folder))
  // The relations of a root may name kinds of another that is not there.
  const whole = all.filter((each) => !each.through && rootsOf(each).every((at) => folders.has(at)))
  const judged = new Set(whole.flatMap((each) => each.config.kinds))
  for (const kind of judged) yield* relationMistakes(kind, kinds)
}

/** Returns the project whose folder of documents holds that of a root, or lies in it. */
export function sharing<Place extends Pick<RootPlace, 'folder' | 'config'>>(
  root: Pick<RootPlace, 'folder' | 'config'>,
  others: readonly Place[],
): Place | undefined {
  const own = documentsOf(root)
  return others.find((other) => {
    const each = documentsOf(other)
    return each.startsWith(own) || own.startsWith(each)
  })
}

function documentsOf({ folder, config }: Pick<RootPlace, 'folder' | 'config'>): string {
  return `${resolve(folder, config.content)}${sep}`
}

/** Returns the folders of the roots that a project names. */
function rootsOf({ folder, config }: RootPlace): readonly string[] {
  return Object.values(config.roots).map((setting) => resolve(folder, setting.folder))
}
