import type { Root } from 'mdast'
import { replaced } from '../basics/replacements.ts'
import { attributesOfHtml } from '../documents/guard/element-guard.ts'
import { startTags } from '../documents/markup/html-addresses.ts'
import { isJsx, walk } from '../documents/model/tree.ts'

/**
 * Removes the attributes that a page leaves out, as the check says, from the HTML of an author. It
 * runs before anything of our own joins the tree, so a class on a page is never an author's. A
 * `name` becomes an `id`: links find both, and a script finds no picture by its id.
 */
export function remarkUnshownHtml() {
  return (tree: Root): void => {
    walk(tree, (node) => {
      if (node.type === 'html') node.value = withoutUnshown(node.value)
      if (!isJsx(node)) return
      const listed = attributesOfHtml(node.name ?? '')
      if (!listed) return
      const names = new Set(node.attributes.flatMap((each) => ('name' in each ? each.name : [])))
      node.attributes = node.attributes.flatMap((each) => {
        const name = 'name' in each ? shownName(each.name, names, listed) : undefined
        return name === undefined ? [] : [{ ...each, name }]
      })
    })
  }
}

function withoutUnshown(html: string): string {
  const parts = startTags(html).flatMap(({ tagName, attrs, location }) => {
    const listed = attributesOfHtml(tagName) ?? []
    const names = new Set(attrs.map(({ name }) => name))
    return attrs.flatMap(({ name }) => {
      const at = location?.attrs?.[name]
      if (!at) return []
      const { startOffset: start, endOffset: end } = at
      const kept = shownName(name, names, listed)
      const text = kept === undefined ? '' : kept + html.slice(start + name.length, end)
      return [{ start, end, text }]
    })
  })
  return replaced(html, parts)
}

/** Returns the name that an attribute has on a page, or undefined where the page leaves it out. */
function shownName(
  name: string,
  beside: ReadonlySet<string>,
  listed: readonly string[],
): string | undefined {
  if (!listed.includes(name)) return undefined
  if (name !== 'name') return name
  return beside.has('id') ? undefined : 'id'
}
