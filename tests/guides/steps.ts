/** One thing that a guide asks its reader to do, and the line of the guide that asks for it. */
export type Step =
  | { readonly line: number; readonly path: string; readonly text: string }
  | { readonly line: number; readonly commands: string; readonly printed?: string }

const FENCE = /^( *)```(\S*)([^\n]*)\n(.*?)^\1```$/gms
const TITLE = /title="([^"]+)"/

/**
 * Reads the steps of a guide from its code blocks. A block with a title is a file to write. A block
 * of `sh` is run. A block of `text` after it is what its commands print. No other block may stand
 * in a guide that is followed, since nobody would know that it is right.
 */
export function stepsOf(guide: string): readonly Step[] {
  const steps: Step[] = []
  for (const found of guide.matchAll(FENCE)) {
    const [, indent = '', language, meta = '', body = ''] = found
    const line = guide.slice(0, found.index).split('\n').length
    const text = body.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
    const path = TITLE.exec(meta)?.[1]
    const last = steps.at(-1)
    if (path !== undefined) steps.push({ line, path, text })
    else if (language === 'sh') steps.push({ line, commands: text })
    else if (language === 'text' && last && 'commands' in last && !last.printed)
      steps.splice(-1, 1, { ...last, printed: text })
    else throw new Error(`line ${line}: a block of \`${language}\` is no step of a guide`)
  }
  return steps
}

/**
 * Says whether a text is the one that a guide shows. `…` stands for the rest of a line, and on a
 * line of its own for any lines.
 */
export function isShown(shown: string, text: string): boolean {
  const pattern = `${shown.trimEnd()}\n`
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/^…\n/gm, '(?:.*\\n)*?')
    .replaceAll('…', '.*')
  return new RegExp(`^${pattern}$`).test(`${text.trimEnd()}\n`)
}
