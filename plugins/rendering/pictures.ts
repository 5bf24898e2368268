import type { Element, Root } from 'hast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Markup } from '../basics/markup.ts'
import type { WrittenBlock } from '../documents/model/document.ts'
import { diagramIds } from '../links/addresses/diagram-ids.ts'
import { BLOCK, blockIn } from './block-fence.ts'
import { eachElement } from './elements.ts'

/** Draws a document's fences. A fence that cannot be drawn gives undefined, and stays as text. */
export interface Pictures {
  /** Returns HTML for an authored Mermaid fence. `id` must be unique in its page. */
  mermaid(source: string, id: string): Promise<Markup | undefined>
  /** Returns HTML for a list of ids: the diagram and its table. */
  dependencies(ids: readonly string[], id: string): Promise<Markup | undefined>
  /** Returns HTML for an author's block, from its name and attributes. */
  block?(block: WrittenBlock, id: string): Promise<Markup | undefined>
}

/**
 * Replaces the fences of diagrams by pictures. It runs after sanitizing, because the SVG is our
 * own. Picture ids have a number and a colon, which no id of a heading or an author has.
 */
export function rehypePictures(pictures: Pictures) {
  return async (tree: Root): Promise<void> => {
    const fences: { pre: Element; language: string; source: string }[] = []
    eachElement(tree, (pre) => {
      const fence = pre.tagName === 'pre' ? fenceIn(pre) : undefined
      if (fence) fences.push({ pre, ...fence })
    })
    for (const [index, { pre, language, source }] of fences.entries()) {
      const id = `picture:${index + 1}`
      const html = await drawn(pictures, { language, source }, id)
      if (html !== undefined) Object.assign(pre, { type: 'raw', value: html })
      else if (language === BLOCK) Object.assign(pre, { type: 'text', value: '' })
    }
  }
}

function drawn(
  pictures: Pictures,
  { language, source }: { readonly language: string; readonly source: string },
  id: string,
): Promise<Markup | undefined> {
  if (language === 'mermaid') return pictures.mermaid(source, id)
  if (language === 'milepost') return pictures.dependencies(diagramIds(source), id)
  const block = blockIn(source)
  return block && pictures.block ? pictures.block(block, id) : Promise.resolve(undefined)
}

function fenceIn(pre: Element): { language: string; source: string } | undefined {
  const [code] = pre.children
  if (code?.type !== 'element' || code.tagName !== 'code') return undefined
  const classes = code.properties['className']
  const names = Array.isArray(classes) ? classes.map((name) => String(name).toLowerCase()) : []
  const language = ['mermaid', 'milepost', BLOCK].find((each) => names.includes(`language-${each}`))
  return language === undefined ? undefined : { language, source: textOf(code).replace(/\n$/, '') }
}
