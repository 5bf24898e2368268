/**
 * Returns the path of the file that a link means, from the project's root, or undefined for a link
 * that means what it says. `path` is the link without its query and anchor; `from` is the document.
 */
export type LinkMap = (path: string, from: string) => string | undefined

/** The meanings of links: by pattern, the first that fits, or by a function. */
export type LinkMapping = LinkMap | Readonly<Record<string, string>>

/**
 * Returns a link map as a function. In a pattern, `*` stands for any signs but `/`, and `**` for
 * any signs; each stands for the same in the path.
 */
export function linkMapOf(mapping: LinkMapping): LinkMap {
  if (typeof mapping === 'function') return mapping
  const rows = Object.entries(mapping).map(([pattern, path]) => ({
    form: new RegExp(`^${pattern.split(STARS).map(formOf).join('')}$`, 'su'),
    path,
  }))
  return (link) => {
    for (const { form, path } of rows) {
      const found = form.exec(link)?.slice(1).values()
      if (found) return path.replace(EACH_STAR, () => found.next().value ?? '')
    }
    return undefined
  }
}

const STARS = /(\*{1,2})/
const EACH_STAR = /\*{1,2}/g

function formOf(part: string): string {
  if (part === '**') return '(.*)'
  return part === '*' ? '([^/]*)' : part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
