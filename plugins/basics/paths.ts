/**
 * Returns the beginning of every path below a folder: `content/` for `content`, nothing for `.`.
 */
export function startBelow(folder: string): string {
  return folder === '.' ? '' : `${folder}/`
}

/** Returns the path of a folder in its plain form: `content` for `./content/`, `.` for `./`. */
export function folderPath(written: string): string {
  const path = written
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/+)+/, '')
    .replace(/(?<!\/)\/+$/, '')
  return path === '' ? '.' : path
}
