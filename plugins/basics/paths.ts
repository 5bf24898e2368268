/** Returns what all paths below a folder begin with: `content/` for `content`, nothing for `.`. */
export function startBelow(folder: string): string {
  return folder === '.' ? '' : `${folder}/`
}
