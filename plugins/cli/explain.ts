import type { Command } from 'commander'
import { explain, listRules } from '../commands/explain.ts'
import { type GlobalOptions, projectFrom } from './options/global-options.ts'
import type { Terminal } from './terminal/terminal.ts'

export function addExplain(program: Command, terminal: Terminal): void {
  program
    .command('explain')
    .argument('[subject]', 'a rule, a kind or a field; without it, lists all rules')
    .description('explain a rule with a bad document and the fix, or what a kind or a field is')
    .addHelpText(
      'after',
      '\nExamples:\n  milepost explain\n  milepost explain dependency-cycle\n  milepost explain item\n  milepost explain item.history',
    )
    .action(async (subject: string | undefined, _options: unknown, command: Command) => {
      const { config } = await projectFrom(command.optsWithGlobals<GlobalOptions>(), terminal)
      terminal.out(subject === undefined ? listRules(config) : explain(subject, config))
    })
}
