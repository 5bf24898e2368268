import { compareText } from '../../basics/finding.ts'
import { idWords, shownLine } from '../model/plain-text.ts'

/** The people that documents name, each once. */
export interface Authors {
  /** Returns the handle of a person, made from the name where the source has none. */
  handleOf(person: {
    readonly name: string
    readonly handle?: string | undefined
  }): string | undefined
  /** The entries of `people.yaml`. */
  entries(): Readonly<Record<string, { readonly name: string }>>
}

const LONGEST = 39
const HANDLE = /^[A-Za-z\d][A-Za-z\d-]{0,38}$/

/** Says that a text can be a handle. Words that every object has can be no key of `people.yaml`. */
export function isHandle(text: string): boolean {
  return HANDLE.test(text) && !(text in {})
}

/** Collects people. Of two spellings of a handle, the first counts. */
export function openAuthors(): Authors {
  const known = new Map<string, { readonly handle: string; readonly name: string }>()
  return {
    handleOf({ name, handle }) {
      const shown = shownLine(name)
      const own =
        handle !== undefined && isHandle(handle) ? handle : idWords(shown).slice(0, LONGEST)
      if (!isHandle(own)) return undefined
      const key = own.toLowerCase()
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
