import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type DefaultTreeAdapterMap, parse } from 'parse5'

type Node = DefaultTreeAdapterMap['node']

/** Elements of a sentence, whose words may touch those beside them, as in `a`s. */
const IN_SENTENCE = /^(?:a|b|code|em|i|kbd|s|strong|sub|sup|wbr)$/
const UNREAD = /^(?:pre|script|style|template)$/

/** Returns words of two parts of a page that its entry in the search index has as one. */
export function gluedWords(folder: string): ReadonlyMap<string, readonly string[]> {
  const pages = globSync('pagefind/fragment/*', { cwd: folder }).map((file) => {
    const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8')
    return JSON.parse(text.slice('pagefind_dcd'.length)) as { url: string; content: string }
  })
  return new Map(
    pages.map(({ url, content }) => {
      const html = readFileSync(join(folder, url, 'index.html'), 'utf8')
      const words = new Set(content.split(/\s+/).map((word) => word.replace(/[.,:;]+$/, '')))
      return [
        url,
        [...seams(parse(html))].filter((glued) => /\p{L}/u.test(glued) && words.has(glued)),
      ]
    }),
  )
}

/** Returns the words before and after each border of two parts that nothing separates. */
function seams(page: Node): ReadonlySet<string> {
  const found = new Set<string>()
  let before = ''
  const visit = (node: Node): void => {
    if ('value' in node) {
      const [first] = node.value.match(/^[\p{L}\p{N}]\S*/u) ?? []
      if (before.endsWith('|') && first) found.add(before.slice(0, -1) + first)
      if (node.value !== '') before = node.value.match(/\S+$/)?.[0] ?? ''
      return
    }
    const attributes = 'attrs' in node ? node.attrs.map(({ name }) => name) : []
    if (UNREAD.test(node.nodeName) || attributes.includes('data-pagefind-ignore')) return
    const divides = 'attrs' in node && !IN_SENTENCE.test(node.nodeName)
    const mark = () => {
      if (divides && before !== '' && !before.endsWith('|')) before += '|'
    }
    mark()
    for (const child of 'childNodes' in node ? node.childNodes : []) visit(child)
    mark()
  }
  visit(page)
  return found
}
