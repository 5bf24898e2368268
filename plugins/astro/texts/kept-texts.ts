import { digestOf } from '../../outside/files/digest.ts'
import { installStamp } from '../../outside/files/install-stamp.ts'
import { sealedFolder } from '../../outside/files/sealed-folder.ts'
import { type CellTexts, mainPart, type PageMarkdown, pageMarkdown } from './page-markdown.ts'

/** Returns the text of a page at an address, or undefined for a page without a main part. */
export type TextOf = (html: string, address: string) => PageMarkdown | undefined

const RECORD = 'page-texts'

/**
 * Hands over the texts of pages. Those of pages whose main part is as it was when the site at `root`
 * was built last are read, and the others are written anew.
 */
export function withKeptTexts<Result>(root: string, use: (textOf: TextOf) => Result): Result {
  const folder = sealedFolder(root)
  const before = read(folder.read(RECORD))
  const now = new Map<string, PageMarkdown>()
  const cells: CellTexts = new Map()
  const result = use((html, address) => {
    const main = mainPart(html)
    const name = digestOf([installStamp(), address, main])
    const text = before.get(name) ?? pageMarkdown(html, address, cells)
    if (text) now.set(name, text)
    return text
  })
  folder.write(RECORD, JSON.stringify([...now]))
  return result
}

function read(record: string | undefined): ReadonlyMap<string, PageMarkdown> {
  return new Map(record === undefined ? [] : JSON.parse(record))
}
