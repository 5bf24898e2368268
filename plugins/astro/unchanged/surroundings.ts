import { dirname, join } from 'node:path'
import { digestOf } from '../../outside/files/digest.ts'
import { isFile, readText } from '../../outside/files/disk.ts'

const RECORDS = [
  ...['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb', 'package.json'],
  ...['.package-lock.json', '.modules.yaml', '.yarn-state.yml', '.yarn-integrity'].map((name) =>
    join('node_modules', name),
  ),
]

/** Returns a digest of what package managers say of the packages around a site. */
export function packages(root: string): string {
  const paths = foldersFrom(root).flatMap((folder) => RECORDS.map((name) => join(folder, name)))
  return digestOf(paths.filter(isFile).map((path) => [path, readText(path)]))
}

/** Returns a folder and all folders above it. */
export function foldersFrom(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...foldersFrom(above)]
}

/** Variables of terminals and of npm that another build has differently, and no page shows. */
const OF_A_TERMINAL =
  /^(?:_|SHLVL|PWD|OLDPWD|INIT_CWD|COLUMNS|LINES|LS_COLORS|WINDOWID|DISPLAY|INVOCATION_ID|JOURNAL_STREAM|(?:npm|TERM|SSH|XDG|DBUS|TMUX|VSCODE|KITTY|ITERM|GPG)_?.*)$/

/** Returns the variables of the environment that a build may read. */
export function environment(): readonly unknown[] {
  const named = Object.entries(process.env).filter(([name]) => !OF_A_TERMINAL.test(name))
  return named.sort(([a], [b]) => (a < b ? -1 : 1))
}
