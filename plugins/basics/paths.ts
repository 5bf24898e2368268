/**
 * Returns the beginning of every path below a folder: `content/` for `content`, nothing for `.`.
 */
export function startBelow(folder: string): string {
  return folder === '.' ? '' : `${folder}/`
}
