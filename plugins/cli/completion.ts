import { Argument, type Command } from 'commander'
import { CATALOGUE } from '../engine/settings/rule-catalogue.ts'
import { complete, type ProjectWords } from './completion/candidates.ts'
import { SHELLS, type ShellName } from './completion/shells.ts'
import { checkFrom, type GlobalOptions, projectFrom } from './options/global-options.ts'
import type { Terminal } from './terminal/terminal.ts'

export function addCompletion(program: Command, terminal: Terminal): void {
  program
    .command('completion')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(SHELLS)))
    .description('print a script that completes commands, options and ids in a shell')
    .addHelpText('after', HELP)
    .action((shell: ShellName) => terminal.out(SHELLS[shell]))
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (words: readonly string[], _: unknown, command: Command) => {
      const silent = { ...terminal, err: () => undefined, interactive: false }
      const project = wordsOf(command.optsWithGlobals(), silent)
      const { candidates, isPath } = await complete(program, words, project)
      const lines = candidates.map(
        ({ value, description }) => `${value}\t${oneLine(description)}\n`,
      )
      terminal.out([...lines, ...(isPath ? [':files\n'] : [])].join(''))
    })
}

const HELP = `
Examples:
  source <(milepost completion bash)
  source <(milepost completion zsh)
  milepost completion fish | source
  milepost completion powershell | Out-String | Invoke-Expression

Put the line into the file that your shell reads when it starts.`

/** Returns the words of the project in the working folder. Where there is none, there are none. */
function wordsOf(options: GlobalOptions, terminal: Terminal): ProjectWords {
  const kinds = async () => {
    const { config } = await projectFrom(options, terminal)
    return config.kinds
  }
  return {
    kinds: () => orNone(async () => (await kinds()).map(({ name, plural }) => named(name, plural))),
    rules: async () => [...CATALOGUE].map(([id, { finds }]) => named(id, `Finds ${finds}.`)),
    statuses: () =>
      orNone(async () => {
        const all = (await kinds()).flatMap(({ statuses }) => Object.keys(statuses))
        return [...new Set(all)].map((status) => named(status, ''))
      }),
    ids: () =>
      orNone(async () => {
        const { outcome } = await checkFrom({ ...options, mayBeEmpty: true }, terminal)
        const own = outcome.graph.nodes.filter(({ project }) => !project)
        return own.map(({ id, title }) => named(id, title))
      }),
  }
}

function named(value: string, description: string) {
  return { value, description }
}

/** A shell that completes a word has no use for an error. */
async function orNone<Word>(words: () => Promise<readonly Word[]>): Promise<readonly Word[]> {
  try {
    return await words()
  } catch {
    return []
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 80)
}
