import { resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { readArtefact } from '../commands/check-artefact.ts'
import { commentOn } from './rows/comment-report.ts'
import type { Terminal } from './terminal/terminal.ts'

export function addComment(program: Command, terminal: Terminal): void {
  program
    .command('comment')
    .argument('<folder>', 'the folder with `report.json` and `changes.json` of a check')
    .description('write the comment on a pull request from what its check left, as Markdown')
    .option('--commit <hash>', 'the commit that was checked, to name it', commitArgument)
    .addHelpText('after', HELP)
    .action((folder: string, { commit }: { readonly commit?: string }) => {
      terminal.out(commentOn(readArtefact(resolve(terminal.cwd, folder)), commit))
    })
}

const HELP = `
Examples:
  milepost check --format json > artefact/report.json
  milepost diff main --format json > artefact/changes.json
  milepost comment artefact

The files are data: whoever opened the pull request may have written them. Their size and shape are
checked, and no text of theirs links, mentions or formats anything. The command reads no project.`

function commitArgument(text: string): string {
  if (!/^[0-9a-f]{7,64}$/.test(text)) throw new InvalidArgumentError('Expected a hash of git.')
  return text
}
