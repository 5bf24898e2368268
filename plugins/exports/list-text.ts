import { compareText } from '../basics/finding.ts'
import type { Entry } from '../entries/entry.ts'
import { statusOf } from '../graph/phase.ts'
import type { Kind } from '../kinds/kind.ts'
import { titleOf } from '../views/kind-title.ts'
import { line, link } from './markdown-line.ts'
import { targetIn } from './page-text.ts'
import { type Published, pageOf } from './published.ts'

/** Writes the list of the documents of a kind as Markdown. */
export function listText(published: Published, kind: Kind): string {
  const rows = rowsOf(published, kind)
  return `# ${line(titleOf(kind))}\n\n> ${line(kind.describes)}\n\n${rows.join('\n')}\n`
}

/** Returns a line of Markdown for each document of a kind, by title. */
export function rowsOf(published: Published, kind: Kind): readonly string[] {
  const entries = [...published.graph.entries(kind)]
  const sorted = entries.sort((a, b) => compareText(a.title, b.title) || compareText(a.key, b.key))
  return sorted.map((entry) => {
    const notes = [statusOf(entry), targetIn(entry), entry.data.description]
    const note = notes.filter((each) => each !== undefined).map(line)
    const address = kind.inOneFile ? pageOf(published, entry) : textAddress(published, entry)
    return `- ${link(entry.title, address)}${note.length > 0 ? `: ${note.join('; ')}` : ''}`
  })
}

function textAddress(published: Published, entry: Entry): string {
  return pageOf(published, entry).replace(/(?:\/|\.html)?$/, '.md')
}
