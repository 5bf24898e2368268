import type { Argument, Command, Option } from 'commander'

/** A word that may stand where somebody types. */
export interface Candidate {
  readonly value: string
  readonly description: string
}

/** Answers about the project. They are asked only when a word of it may stand there. */
export interface ProjectWords {
  kinds(): Promise<readonly Candidate[]>
  ids(): Promise<readonly Candidate[]>
  statuses(): Promise<readonly Candidate[]>
  rules(): Promise<readonly Candidate[]>
}

export interface Completion {
  readonly candidates: readonly Candidate[]
  /** True when a path may stand there, which the shell completes itself. */
  readonly isPath: boolean
}

/** The letters of a word that every shell takes as they are. Another word is never offered. */
const PLAIN = /^[\w.:@/+=-]+$/

/** Completes the last word of a command line, which may be empty. */
export async function complete(
  program: Command,
  words: readonly string[],
  project: ProjectWords,
): Promise<Completion> {
  const typed = words.at(-1) ?? ''
  const { command, position, option } = placeIn(program, words.slice(0, -1))
  const found = await candidatesAt({ command, position, option, typed }, project)
  const candidates = found.candidates.filter(
    ({ value }) => value.startsWith(typed) && PLAIN.test(value),
  )
  return { ...found, candidates }
}

interface Place {
  readonly command: Command
  /** The number of arguments before the word. */
  readonly position: number
  /** The option whose value the word is. */
  readonly option: Option | undefined
}

function placeIn(program: Command, words: readonly string[]): Place {
  let place: Place = { command: program, position: 0, option: undefined }
  for (const word of words) place = after(word, place)
  return place
}

function after(word: string, { command, position, option }: Place): Place {
  if (option) return { command, position, option: undefined }
  if (word.startsWith('-')) {
    const named = optionsOf(command).find(({ long, short }) => word === long || word === short)
    return { command, position, option: named && takesValue(named) ? named : undefined }
  }
  const below = command.commands.find((each) => each.name() === word)
  return below && position === 0
    ? { command: below, position: 0, option: undefined }
    : { command, position: position + 1, option: undefined }
}

/** Returns the options of a command and of all above it. */
function optionsOf(command: Command): readonly Option[] {
  const above = command.parent ? optionsOf(command.parent) : []
  return [...command.createHelp().visibleOptions(command), ...above]
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional
}

interface Asked extends Place {
  readonly typed: string
}

async function candidatesAt(
  { command, position, option, typed }: Asked,
  project: ProjectWords,
): Promise<Completion> {
  if (option) return valuesOf(nameOf(option), option.argChoices, project)
  if (typed.startsWith('-')) return { candidates: optionNames(command), isPath: false }
  const below = position === 0 ? command.createHelp().visibleCommands(command) : []
  if (below.length > 0) {
    const candidates = below.map((each) => ({
      value: each.name(),
      description: each.description(),
    }))
    return { candidates, isPath: false }
  }
  const argument = argumentAt(command, position)
  if (!argument || (command.name() === 'new' && argument.name() === 'id')) return NOTHING
  return valuesOf(argument.name(), argument.argChoices, project)
}

const NOTHING: Completion = { candidates: [], isPath: false }

function optionNames(command: Command): readonly Candidate[] {
  const named = optionsOf(command).map(({ long, description }) => [long, description] as const)
  return [...new Map(named)].flatMap(([long, description]) =>
    long ? [{ value: long, description }] : [],
  )
}

function argumentAt(command: Command, position: number): Argument | undefined {
  const { registeredArguments } = command
  const last = registeredArguments.at(-1)
  return registeredArguments[position] ?? (last?.variadic ? last : undefined)
}

/** Returns the name of an option's value: `id` of `--of <id>`. */
function nameOf({ flags }: Option): string {
  return /[<[]([^\]>]+)[\]>]/.exec(flags)?.[1] ?? ''
}

const PATHS = ['path', 'paths', 'file', 'folder', 'root']

async function valuesOf(
  name: string,
  choices: readonly string[] | undefined,
  project: ProjectWords,
): Promise<Completion> {
  if (choices) {
    const candidates = choices.map((value) => ({ value, description: '' }))
    return { candidates, isPath: false }
  }
  return { candidates: await wordsNamed(name, project), isPath: PATHS.includes(name) }
}

async function wordsNamed(name: string, project: ProjectWords): Promise<readonly Candidate[]> {
  if (name === 'kind') return project.kinds()
  if (name === 'id' || name === 'ids') return project.ids()
  if (name === 'status') return project.statuses()
  if (name === 'subject') return [...(await project.kinds()), ...(await project.rules())]
  return []
}
