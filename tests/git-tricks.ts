import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { commitAll, plainGit } from './plain-git.ts'

/** A repository with a program that waits for git to run it. The project is its folder `docs`. */
export interface Trap {
  readonly top: string
  readonly project: string
  /** The path of a program that records its runs. */
  readonly program: string
  /** The path of a file that exists once the program has run. */
  readonly marker: string
}

/** A way to make git run a program, or read other content than the real one. */
export interface Trick {
  readonly name: string
  /** Sets the trap in a repository that is still clean. */
  readonly set: (trap: Trap) => void
  /** The arguments of the plain git command that falls into the trap when run in the project. */
  readonly fallsFor: readonly string[]
  /** True when the trick removes an object, so that some questions have no answer. */
  readonly isIncomplete?: boolean
}

const MISSING = '1234567890123456789012345678901234567890'

const FALLS_FOR = {
  clean: ['add', 'content'],
  hook: ['add', 'content'],
  fsmonitor: ['status'],
  promisor: ['show', MISSING],
}

export const PAGE = '---\ntitle: A\n---\n\nAs it was.\n'
const FILES = {
  'docs/content/process/a.md': PAGE,
  'docs/content/process/b.md': PAGE.replace('title: A', 'title: B'),
}

/** Makes a repository with a branch `release-v1.0`, and one document edited since. */
export function trapIn(scratch: string): Trap {
  const [top, marker] = [join(scratch, 'repository'), join(scratch, 'marker')]
  const program = join(scratch, 'program')
  writeFileSync(program, `#!/bin/sh\necho ran >> '${marker}'\n`)
  chmodSync(program, 0o755)
  const trap = { top, project: join(top, 'docs'), program, marker }
  write(top, FILES)
  plainGit(top, 'init', '-q', '-b', 'main')
  commitAll(trap)
  plainGit(top, 'branch', 'release-v1.0')
  write(top, { 'docs/content/process/a.md': `${PAGE}\nAnd more.\n` })
  return trap
}

export const TRICKS: readonly Trick[] = [
  ...[
    ['filter.x.clean', '* filter=x', 'diff main'],
    ['filter.x.process', '* filter=x', 'diff main'],
    ['diff.x.command', '* diff=x', 'diff main'],
    ['diff.x.textconv', '* diff=x', 'diff main'],
    ['diff.external', '', 'diff main'],
    ['core.fsmonitor', '', 'status'],
    ['core.editor', '', 'commit --amend'],
  ].map(([key = '', attributes = '', command = '']) => ({
    name: `${key} in the repository's configuration`,
    set: (trap: Trap) => {
      config(trap, { [key]: trap.program })
      write(trap.top, { 'docs/.gitattributes': attributes })
    },
    fallsFor: command.split(' ').filter(Boolean),
  })),
  {
    name: 'a filter in a file that the configuration includes, for attributes of the clone',
    set: (trap) => {
      write(trap.top, {
        'docs/more': `[filter "x"]\n\tclean = ${trap.program}\n`,
        '.git/info/attributes': '* filter=x\n',
      })
      config(trap, { 'include.path': join(trap.project, 'more') })
    },
    fallsFor: ['diff', 'main'],
  },
  {
    name: 'a program in the configuration of the work tree',
    set: (trap) => {
      config(trap, { 'extensions.worktreeConfig': 'true' })
      write(trap.top, { '.git/config.worktree': `[core]\n\tfsmonitor = ${trap.program}\n` })
    },
    fallsFor: ['status'],
  },
  {
    name: 'a program that lists what a borrowed store holds',
    set: (trap) => {
      borrowObjects(trap)
      config(trap, { 'core.alternateRefsCommand': trap.program })
    },
    fallsFor: ['rev-list', '--alternate-refs'],
  },
  {
    name: 'hooks of the clone',
    set: (trap) => hooksIn(trap, '.git/hooks'),
    fallsFor: ['add', 'content'],
  },
  {
    name: 'hooks in a folder that the configuration names',
    set: (trap) => {
      hooksIn(trap, 'docs/hooks')
      config(trap, { 'core.hooksPath': join(trap.project, 'hooks') })
    },
    fallsFor: ['add', 'content'],
  },
  {
    name: 'a program that proves signatures',
    set: (trap) => {
      signHead(trap)
      config(trap, { 'gpg.program': trap.program, 'log.showSignature': 'true' })
    },
    fallsFor: ['log'],
  },
  ...[
    { 'remote.origin.url': '.', 'protocol.file.allow': 'always' },
    { 'remote.origin.url': 'ssh://host.invalid/x', 'protocol.ssh.allow': 'always' },
    { 'remote.origin.url': 'ext::sh %S', 'protocol.ext.allow': 'always' },
  ].map((remote) => ({
    name: `an object to be fetched from ${remote['remote.origin.url']}`,
    set: (trap: Trap) => {
      const { program } = trap
      const address = remote['remote.origin.url'].replace('sh %S', program)
      config(trap, { ...remote, 'remote.origin.url': address })
      config(trap, { 'remote.origin.uploadpack': program, 'core.sshCommand': program })
      forgetPage(trap)
    },
    fallsFor: ['show', 'main:docs/content/process/a.md'],
    isIncomplete: true,
  })),
  ...(['clean', 'hook', 'fsmonitor', 'promisor'] as const).map((kind) => ({
    name: `the project looks like a repository of its own, with a ${kind}`,
    set: (trap: Trap) => looksBare(trap, kind),
    fallsFor: FALLS_FOR[kind],
  })),
]

/** Writes plain files that anybody can propose and that git takes for a repository. */
function looksBare(trap: Trap, kind: 'clean' | 'hook' | 'fsmonitor' | 'promisor'): void {
  const { top, program } = trap
  const settings = {
    clean: `[filter "x"]\n\tclean = ${program}\n`,
    hook: '[core]\n\thooksPath = hooks\n',
    fsmonitor: `[core]\n\tfsmonitor = ${program}\n`,
    promisor: `[extensions]\n\tpartialClone = origin\n[remote "origin"]\n\tpromisor = true\n\turl = .\n\tuploadpack = ${program}\n`,
  }
  execFileSync('cp', ['-r', join(top, '.git', 'objects'), join(top, '.git', 'refs'), trap.project])
  execFileSync('cp', [join(top, '.git', 'index'), trap.project])
  const format = kind === 'promisor' ? 1 : 0
  write(top, {
    'docs/HEAD': 'ref: refs/heads/main\n',
    'docs/config': `[core]\n\trepositoryFormatVersion = ${format}\n\tbare = false\n\tworktree = ${trap.project}\n${settings[kind]}`,
    'docs/.gitattributes': '* filter=x\n',
  })
  hooksIn(trap, 'docs/hooks')
}

export function hooksIn({ top, program }: Pick<Trap, 'top' | 'program'>, folder: string): void {
  for (const name of [
    'post-index-change',
    'reference-transaction',
    'post-checkout',
    'pre-commit',
  ]) {
    write(top, { [`${folder}/${name}`]: `#!/bin/sh\nexec '${program}' < /dev/null\n` })
    chmodSync(join(top, folder, name), 0o755)
  }
}

/** Moves the objects to a store beside the repository, which then borrows them. */
export function borrowObjects({ top }: Pick<Trap, 'top'>): void {
  const [objects, store] = [join(top, '.git', 'objects'), join(top, '..', 'store')]
  plainGit(join(top, '..'), 'init', '-q', '--bare', store)
  rmSync(join(store, 'objects'), { recursive: true })
  renameSync(objects, join(store, 'objects'))
  write(top, { '.git/objects/info/alternates': `${join(store, 'objects')}\n` })
}

/** Removes the former page, and says that a remote has it. */
function forgetPage(trap: Trap): void {
  config(trap, {
    'core.repositoryFormatVersion': '1',
    'extensions.partialClone': 'origin',
    'remote.origin.promisor': 'true',
  })
  const id = plainGit(trap.top, 'rev-parse', 'main:docs/content/process/a.md').trim()
  rmSync(join(trap.top, '.git', 'objects', id.slice(0, 2), id.slice(2)))
}

/** Gives the current commit a signature that proves nothing. */
function signHead({ top }: Trap): void {
  const commit = plainGit(top, 'cat-file', 'commit', 'HEAD')
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n'
  const signed = commit.replace('\n\n', `\n${signature}\n`)
  const id = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], {
    cwd: top,
    input: signed,
    encoding: 'utf8',
  })
  plainGit(top, 'update-ref', 'refs/heads/main', id.trim())
}

export function config({ top }: Trap, settings: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(settings)) plainGit(top, 'config', key, value)
}

export function write(top: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(top, path)), { recursive: true })
    writeFileSync(join(top, path), text)
  }
}
