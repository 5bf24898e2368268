import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { mdx } from '../../vocabulary.ts'

/** A way in which a file of a project is not what a document is. */
export interface Damage {
  readonly name: string
  /** Does it to a project with one good document. */
  readonly make: (root: string) => void
  /** Takes away what an ordinary removal of the project cannot. */
  readonly undo?: (root: string) => void
  readonly config?: string
  /** The place and the rule of the one finding. */
  readonly found: string
}

const GOOD = mdx('title: Good', 'Text.')

/** Something outside that nobody means to publish. */
const OUTSIDE = {
  'content/a.md': GOOD,
  'process/secret.md': mdx('title: Secret'),
  'people.yaml': 'eve:\n  name: Eve\n',
}

const DEEP = 'a'.repeat(90)
const LONG = 'b'.repeat(99)

export const DAMAGES: readonly Damage[] = [
  {
    name: 'a file name that is not UTF-8',
    found: 'content/process/caf\\xe9.md unportable-name',
    make: (root) => writeFileSync(named(root, 'content/process/caf', '.md'), GOOD),
  },
  {
    name: 'a folder name that is not UTF-8',
    found: 'content/process/caf\\xe9 unportable-name',
    make: (root) => mkdirSync(named(root, 'content/process/caf', '')),
  },
  {
    name: 'a folder that is deeper than paths may be',
    found: `content/process/${DEEP}/${DEEP}/${DEEP} unportable-name`,
    make: (root) => deepen(join(root, 'content/process')),
    undo: (root) => void execFileSync('rm', ['-r', join(root, 'content/process', DEEP)]),
  },
  {
    name: 'a path that is too long',
    found: `content/process/${LONG}/${LONG}.md unportable-name`,
    make: (root) => write(root, { [`content/process/${LONG}/${LONG}.md`]: GOOD }),
  },
  {
    name: 'a pipe',
    found: 'content/process/pipe.md unreadable-file',
    make: (root) => mkfifo(root, 'content/process/pipe.md'),
  },
  {
    name: 'a pipe in the place of people',
    found: 'content/people.yaml unreadable-file',
    make: (root) => mkfifo(root, 'content/people.yaml'),
  },
  {
    name: 'a socket',
    found: 'content/process/socket.md unreadable-file',
    make: (root) => listen(join(root, 'content/process/socket.md')),
  },
  {
    name: 'a file of 8 GB',
    found: 'content/process/large.md unreadable-file',
    make: (root) => grow(root, 'content/process/large.md'),
  },
  {
    name: 'a link among the documents',
    found: 'content/process/out.md symbolic-link',
    make: (root) => link(root, 'content/process/out.md'),
  },
  {
    name: 'issues that are a link',
    found: 'content/issues symbolic-link',
    make: (root) => link(root, 'content/issues'),
  },
  {
    name: 'people that are a link',
    found: 'content/people.yaml symbolic-link',
    make: (root) => link(root, 'content/people.yaml'),
  },
  {
    name: 'a lock that is a link',
    found: 'content/pins.lock.json symbolic-link',
    make: (root) => link(root, 'content/pins.lock.json'),
  },
  {
    name: 'copies that are a link',
    found: 'content/pins symbolic-link',
    make: (root) => link(root, 'content/pins'),
  },
  {
    name: 'the folder of documents as a link to outside',
    found: 'content symbolic-link',
    make: replaceContent,
  },
  {
    name: 'the folder of documents as a link to inside',
    found: 'content symbolic-link',
    make: (root) => {
      renameSync(join(root, 'content'), join(root, 'elsewhere'))
      symlinkSync('elsewhere', join(root, 'content'))
    },
  },
  {
    name: 'a link on the way to the folder of documents',
    found: 'docs symbolic-link',
    config: 'content: "docs/content"',
    make: (root) => link(root, 'docs'),
  },
  {
    name: 'the folder of a version as a link',
    found: 'versions/1.0 symbolic-link',
    config: 'versions: { folders: { "1.0": "versions/1.0" } }',
    make: (root) => link(root, 'versions/1.0'),
  },
  {
    name: 'a link that leads nowhere in the place of a version',
    found: 'versions symbolic-link',
    config: 'versions: { folders: { "1.0": "versions" } }',
    make: (root) => symlinkSync('gone', join(root, 'versions')),
  },
]

/** A small project with one thing wrong, in a folder that is empty; returns the project's own. */
export function damaged({ make, config }: Damage, folder: string): string {
  const root = join(folder, 'project')
  const settings = config ? { 'milepost.config.ts': `export default { ${config} }\n` } : {}
  write(root, { 'content/process/good.md': GOOD, ...settings })
  write(outsideOf(root), OUTSIDE)
  make(root)
  return root
}

export function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

function outsideOf(root: string): string {
  return join(root, '..', 'outside')
}

function named(root: string, path: string, end: string): Buffer {
  return Buffer.concat([Buffer.from(join(root, path)), Buffer.of(0xe9), Buffer.from(end)])
}

function mkfifo(root: string, path: string): void {
  execFileSync('mkfifo', [join(root, path)])
}

/** By steps from within, since no path leads there. */
function deepen(folder: string): void {
  const script = 'cd "$1"; for i in $(seq 60); do mkdir "$2"; cd "$2"; done; echo x > a.md'
  execFileSync('bash', ['-c', script, '-', folder, DEEP])
}

function listen(path: string): void {
  createServer().listen(path).unref()
}

/** Without taking room on the disk. */
function grow(root: string, path: string): void {
  write(root, { [path]: GOOD })
  truncateSync(join(root, path), 8 * 1024 ** 3)
}

function link(root: string, path: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  symlinkSync(outsideOf(root), join(root, path))
}

function replaceContent(root: string): void {
  renameSync(join(root, 'content'), join(root, 'before'))
  symlinkSync(outsideOf(root), join(root, 'content'))
}
