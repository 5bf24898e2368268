import { COMPONENTS } from '../../plugins/documents/guard/allowed.ts'
import { asHtml } from './payloads.ts'

/** Every component that a document may use, with a text that acts in every attribute that takes one. */
export function hostileBlocks(payload: string): string {
  return Object.entries(COMPONENTS)
    .flatMap(([name, attributes]) =>
      (attributes.includes('view') ? viewsOf(name) : ['']).map((view) => {
        const written = attributes.flatMap((attribute) => {
          const value = attribute === 'view' ? view : textOf(attribute, payload)
          return value === '' ? [] : [`${attribute}="${asHtml(value)}"`]
        })
        return HOLDING.includes(name)
          ? `<${name} ${written.join(' ')}>\n\nText\n\n</${name}>\n`
          : `<${name} ${written.join(' ')} />\n`
      }),
    )
    .join('\n')
}

/** Components that stand around text. */
const HOLDING = ['Aside', 'Note']

function viewsOf(name: string): readonly string[] {
  return name === 'Items' ? ['table', 'list', 'board', 'timeline', 'graph'] : ['table', 'list']
}

function textOf(attribute: string, payload: string): string {
  switch (attribute) {
    case 'where':
      return `title!='${payload.replaceAll("'", '')}'`
    case 'title':
    case 'value':
      return payload
    case 'by':
      return 'theme'
    default:
      return ''
  }
}
