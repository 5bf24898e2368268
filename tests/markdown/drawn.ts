import { mdx } from '../vocabulary.ts'

/** Two documents, of which one waits for the other. */
export const DRAWN = {
  'content/roadmap/items/a.mdx': item('A', 'needs: [b]'),
  'content/roadmap/items/b.mdx': item('B & <b>'),
}

export const FENCE = '```milepost\na\n```'

/** The addresses and the title in each picture of the fence, on a site below `/docs`. */
export const FIGURE = ['/docs/roadmap/items/a/', '/docs/roadmap/items/b/', 'A needs B & <b>']

/** Returns the links of the boxes in each picture of a page, and the rows of its table. */
export function drawn(html: string): readonly string[] {
  const plain = html
    .replace(/&(?:amp|#x26);/g, '&')
    .replace(/&(?:lt|#x3C);/g, '<')
    .replaceAll('&gt;', '>')
  const figures = plain.match(/<figure [^>]*class="diagram-figure"[^>]*>.*?<\/figure>/gs) ?? []
  return figures.flatMap((figure) => [
    ...[...figure.matchAll(/<a [^>]*class="diagram-node[^>]*href="([^"]*)"/g)].map(
      ([, to]) => to ?? '',
    ),
    ...[...figure.matchAll(/<tr><td>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      row
        .split('</td>')
        .map((cell) => cell.replace(/<\/?(?:td|a)\b[^>]*>/g, ''))
        .slice(0, 3)
        .join(' '),
    ),
  ])
}

function item(title: string, fields = ''): string {
  return mdx(`title: "${title}"\nroadmap: r\nhistory: [{ status: planned }]\n${fields}`)
}
