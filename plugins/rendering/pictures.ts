import type { Element, Root } from 'hast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Markup } from '../basics/markup.ts'
import { diagramIds } from '../links/addresses/diagram-ids.ts'
import { eachElement } from './elements.ts'

/** Draws a document's fences. A fence that cannot be drawn gives undefined, and stays as text. */
export interface Pictures {
  /** Returns HTML for an authored Mermaid fence. `id` must be unique in its page. */
  mermaid(source: string, id: string): Promise<Markup | undefined>
  /** Returns HTML for a list of ids: the diagram and its table. */
  dependencies(ids: readonly string[], id: string): Promise<Markup | undefined>
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
      const html =
        language === 'mermaid'
          ? await pictures.mermaid(source, id)
          : await pictures.dependencies(diagramIds(source), id)
      if (html !== undefined) Object.assign(pre, { type: 'raw', value: html })
    }
  }
}

function fenceIn(pre: Element): { language: string; source: string } | undefined {
  const [code] = pre.children
  if (code?.type !== 'element' || code.tagName !== 'code') return undefined
  const classes = code.properties['className']
  const names = Array.isArray(classes) ? classes.map((name) => String(name).toLowerCase()) : []
  const language = ['mermaid', 'milepost'].find((each) => names.includes(`language-${each}`))
  return language === undefined ? undefined : { language, source: textOf(code).replace(/\n$/, '') }
}
