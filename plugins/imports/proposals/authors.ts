import { compareText } from '../../basics/finding.ts'
import { handleFor, isHandle } from '../model/handle.ts'
import { shownLine } from '../model/plain-text.ts'

/** The people that documents name, each once. Those whom the project has already keep their handles. */
export interface Authors {
  /** Returns the handle of a person, made from the name where the source has none. */
  handleOf(person: {
    readonly name: string
    readonly handle?: string | undefined
  }): string | undefined
  /** The new entries of `people.yaml`. */
  entries(): Readonly<Record<string, { readonly name: string }>>
}

/** Collects people. Of two spellings of a handle, the first counts. */
export function openAuthors(handles: readonly string[] = []): Authors {
  const present = new Map(handles.map((handle) => [handle.toLowerCase(), handle]))
  const known = new Map<string, { readonly handle: string; readonly name: string }>()
  return {
    handleOf({ name, handle }) {
      const shown = shownLine(name)
      const own = handle !== undefined && isHandle(handle) ? handle : handleFor(shown)
      if (own === undefined) return undefined
      const key = own.toLowerCase()
      if (present.has(key)) return present.get(key)
      const before = known.get(key)
      const isBetter = before !== undefined && before.name === before.handle && shown !== ''
      if (before === undefined) known.set(key, { handle: own, name: shown || own })
      else if (isBetter) known.set(key, { ...before, name: shown })
      return known.get(key)?.handle
    },
    entries() {
      const all = [...known.values()].sort((a, b) => compareText(a.handle, b.handle))
      return Object.fromEntries(all.map(({ handle, name }) => [handle, { name }]))
    },
  }
}

/** Reads people as proposals list them: `Ada Lovelace (@ada), Ben <ben@example.org>`. */
export function readPeople(text: string): readonly { name: string; handle?: string }[] {
  return text.split(/,|;|\band\b(?=\s)/).flatMap((part) => {
    const handle = /@([A-Za-z\d][A-Za-z\d-]{0,38})(?![\w.-])/.exec(part)?.[1]
    const name = part
      .replace(/\((?:[^()]*)\)|<[^<>]*>|\[|\]/g, ' ')
      .replace(/(^|\s)@(?=[A-Za-z\d])/g, '$1')
      .trim()
    if (handle === undefined) return name === '' ? [] : [{ name }]
    return [{ name: name || handle, handle }]
  })
}
