import type { Survivor } from './survivors.ts'

/** Survivors in code that meets files and git, and in what leaves for other programs. */
export const OUTSIDE_SURVIVORS: readonly Survivor[] = [
  {
    file: 'git-tree.ts',
    line: 'const ROW',
    was: '$',
    put: '',
    why: 'The path before it takes all that is left.',
  },
  {
    file: 'git-tree.ts',
    line: 'mode && id && path',
    was: '&&',
    put: '||',
    why: 'A row has all three or none of them; this tells the compiler so.',
  },
  {
    file: 'git-folder.ts',
    line: 'return statSync(path, { throwIfNoEntry: false })',
    was: 'throwIfNoEntry: false',
    put: '',
    why: 'An error counts as nothing there; without it, none has to be made.',
  },
  {
    file: 'blocking-file.ts',
    line: 'entry.isSymbolicLink() ? targetOf(path) : entry',
    was: 'entry.isSymbolicLink()',
    put: 'true',
    why: 'A file that is no link leads to itself; this saves time.',
  },
  {
    file: 'blocking-file.ts',
    line: 'return statSync(path, { throwIfNoEntry: false })',
    was: 'throwIfNoEntry: false',
    put: '',
    why: 'An error counts as nothing there; without it, none has to be made.',
  },
  ...[
    'ref.path.replace(/^refs\\/(?:heads|remotes\\/[^/]+)',
    'path.replace(/^refs\\/(?:heads|remotes)',
  ].map((line): Survivor => {
    const why = 'Git is asked only for references that begin so.'
    return { file: 'release-branches.ts', line, was: '^', put: '', why }
  }),
  {
    file: 'work-tree.ts',
    line: '...(hasWindowsLines ?',
    was: 'hasWindowsLines',
    put: 'true',
    why: 'A file without such line ends has the same id again; this saves time.',
  },
  {
    file: 'work-tree.ts',
    line: 'lstatSync(file, { bigint: true',
    was: ', throwIfNoEntry: false',
    put: '',
    why: 'An error counts as nothing there; without it, none has to be made.',
  },
  {
    file: 'git/git.ts',
    line: "typeof input === 'string'",
    was: "typeof input === 'string'",
    put: 'false',
    why: 'A text is also a list of its characters; it is written at once to save time.',
  },
  {
    file: 'git/git.ts',
    line: 'timeout: LONGEST_MS',
    was: 'timeout: LONGEST_MS,\n    ',
    put: '',
    why: 'A test would have to wait for a minute.',
  },
  {
    file: 'git/git.ts',
    line: 'timeout: LONGEST_MS',
    was: ',\n    windowsHide: true',
    put: '',
    why: 'Only Windows opens a window for a program.',
  },
  {
    file: 'sources/folder-walk.ts',
    line: "if (!entries.some(({ name }) => name.includes('\\uFFFD')))",
    was: "!entries.some(({ name }) => name.includes('\\uFFFD'))",
    put: 'false',
    why: 'The bytes of a name say the same as its text; this saves time.',
  },
  {
    file: 'exports/atom.ts',
    line: 'author: { name: plain(published.title) }',
    was: ",\n    copyright: ''",
    put: '',
    why: 'The library asks for it, and writes nothing of an empty one.',
  },
  {
    file: 'exports/atom.ts',
    line: 'if (!node) continue',
    was: '!node',
    put: 'false',
    why: 'Every change is one of a document of the graph; this tells the compiler so.',
  },
]
