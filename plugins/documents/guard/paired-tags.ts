import type { Element, Source } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import { ANY_SCHEME } from './allowed.ts'
import { isOfOtherProgram, LEFT_OUT_HELP } from './unlisted-tags.ts'

/**
 * Makes warnings of faults about elements that no browser knows, where nothing is published and a
 * reader loses nothing: `<Remember>text</Remember>`, `<toc/>`. Of `<int>` in a text, nothing is left.
 */
export function withPairs(
  faults: readonly Fault[],
  tags: readonly Element[],
  { source, schemes }: { readonly source: Source; readonly schemes: readonly string[] },
): readonly Fault[] {
  if (!schemes.includes(ANY_SCHEME)) return faults
  const harmless = new Set(
    pairs(tags, source)
      .filter(({ name }) => isOfOtherProgram(name ?? ''))
      .map(({ place }) => place),
  )
  return faults.map((fault) =>
    fault.rule === 'unsafe-html' && harmless.has(fault.place)
      ? { ...fault, severity: 'warning', help: LEFT_OUT_HELP }
      : fault,
  )
}

/** Returns the tags that have their other half, or need none. */
function pairs(tags: readonly Element[], { places }: Source): readonly Element[] {
  const open: Element[] = []
  const found: Element[] = []
  for (const tag of tags) {
    if (tag.syntax !== 'html') continue
    if (tag.part !== 'close') {
      if (places.textAt(tag.place).endsWith('/>')) found.push(tag)
      else open.push(tag)
      continue
    }
    const at = open.findLastIndex(({ name }) => name === tag.name)
    found.push(...open.splice(at === -1 ? open.length : at).slice(0, 1))
  }
  return found
}
