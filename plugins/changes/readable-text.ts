/** The most characters that are read. Code hosts accept no longer descriptions. */
const LONGEST = 300_000

const FENCE = /^[\s>]{0,100}(`{3,}|~{3,})/
const CODE = /`[^`]*`/g

/**
 * Returns a description without its comments and code, because templates name example issues and
 * proposals there.
 */
export function readableText(markdown: string): string {
  const lines: string[] = []
  let fence: string | undefined
  let isComment = false
  for (const line of markdown.slice(0, LONGEST).split(/\r?\n/)) {
    const mark = isComment ? undefined : FENCE.exec(line)?.[1]
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && line.trimEnd().endsWith(mark)) fence = undefined
    } else if (mark !== undefined) {
      fence = mark
    } else {
      const { text, open } = withoutComments(line, isComment)
      isComment = open
      lines.push(text.replace(CODE, ' '))
    }
  }
  return lines.join('\n')
}

/**
 * Returns the text of a line outside comments. `open` is true when a comment continues on the next
 * line.
 */
function withoutComments(line: string, isComment: boolean): { text: string; open: boolean } {
  const kept: string[] = []
  let open = isComment
  let at = 0
  for (;;) {
    const end = line.indexOf(open ? '-->' : '<!--', at)
    if (!open) kept.push(line.slice(at, end === -1 ? undefined : end))
    if (end === -1) return { text: kept.join(' '), open }
    at = end + (open ? 3 : 4)
    open = !open
  }
}
