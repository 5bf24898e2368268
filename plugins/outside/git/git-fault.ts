import { code } from '../../basics/wording.ts'

/**
 * An error about git or its repository. Its message is a clause that says why, and what to do about
 * it.
 */
export class GitFault extends Error {
  override readonly name = 'GitFault'
  /** The message of git itself. Empty when git ended without one, undefined when it did not run. */
  readonly said: string | undefined

  constructor(message: string, said?: string) {
    super(message)
    this.said = said
  }

  get isSilent(): boolean {
    return this.said === ''
  }
}

/** Does some work with git, and puts its purpose before the error when git cannot be used. */
export async function withPurpose<Result>(
  purpose: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    if (!(cause instanceof GitFault)) throw cause
    throw new Error(`${purpose}: ${cause.message}.`, { cause })
  }
}

/**
 * Returns an empty answer when git fails without a message, as it does when it has nothing to say.
 */
export async function nothingIfSilent(answer: Promise<string>): Promise<string> {
  try {
    return await answer
  } catch (fault) {
    if (fault instanceof GitFault && fault.isSilent) return ''
    throw fault
  }
}

export const notInstalled = () =>
  new GitFault('git is not installed, or `PATH` does not lead to it; install it first')

export const outside = (folder: string) =>
  new GitFault(
    `there is no git repository here; neither ${code(folder)} nor a folder above it has a \`.git\`, so clone the repository, or run \`git init\``,
  )

export const dangling = (file: string) =>
  new GitFault(
    `the file ${code(file)} leads to no git repository; restore what it names, or clone again`,
  )

export const broken = (folder: string, said?: string) => {
  const words = said ? ` (git says ${code(said)})` : ''
  return new GitFault(
    `${code(folder)} is not a valid git repository${words}; repair or remove it, or clone again`,
    said,
  )
}

export const blocking = (file: string) =>
  new GitFault(
    `${code(file)} is a pipe or a device, and git would wait for it; remove it, or clone again`,
  )

export const ownedByAnother = (top: string, said: string) =>
  new GitFault(
    `the git repository in ${code(top)} belongs to another user; if you trust it, run ${code(`git config --global --add safe.directory ${top}`)}`,
    said,
  )

export const incomplete = (said: string) =>
  new GitFault(
    'the git repository lacks objects that are needed, and nothing is fetched for a check; where it is a partial clone, clone it again without `--filter`',
    said,
  )

/** Makes an error for a command that git did not carry out. */
export function failed(said: string): GitFault {
  if (/promisor|could not fetch|unable to read|missing (blob|tree|object)/.test(said)) {
    return incomplete(said)
  }
  return new GitFault(said === '' ? 'git failed without a message' : `git says ${code(said)}`, said)
}
