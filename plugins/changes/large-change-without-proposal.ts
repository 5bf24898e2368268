import { code, count, enumerate } from '../basics/wording.ts'
import type { ChangedFile } from './change.ts'
import type { ChangeContext, ChangeRule } from './change-rule.ts'
import { firstFitting } from './path-pattern.ts'
import type { Proposals } from './proposals.ts'

export const largeChangeWithoutProposal: ChangeRule = {
  id: 'large-change-without-proposal',
  severity: 'error',
  finds: 'a large pull request without a proposal',
  source: "Flyte's change management, 2020 and 2022: a large pull request has a proposal.",
  *check({ change, policy, proposals }) {
    const files = change.files.filter(({ path }) => !firstFitting(policy.generated, path))
    const excess = excessOf(files, policy.large)
    if (excess.length === 0 || proposals.live.length > 0) return
    yield {
      message: `Cannot find a proposal for a change of ${enumerate(excess, 'and')}.`,
      help: [...proposals.dropped.map(droppedNote), howToPropose(policy)].join(' '),
    }
  },
}

/**
 * Says by how much a change is too large, one phrase for each measure: `1,203 lines (up to 500 need
 * none)`.
 */
function excessOf(
  files: readonly ChangedFile[],
  { lines: mostLines, files: mostFiles }: ChangeContext['policy']['large'],
): readonly string[] {
  const lines = files.reduce((sum, file) => sum + file.lines, 0)
  return [
    ...(lines > mostLines ? [`${count(lines, 'line')} (up to ${mostLines} need none)`] : []),
    ...(files.length > mostFiles
      ? [`${count(files.length, 'file')} (up to ${mostFiles} need none)`]
      : []),
  ]
}

function droppedNote({ node, status }: Proposals['dropped'][number]): string {
  return `The ${node.kind.name} ${code(node.id)} does not count, it is ${code(status)}.`
}

function howToPropose({ proposals }: ChangeContext['policy']): string {
  const [kind = 'rfc'] = proposals
  const forms = [code(`${kind}:id`), '`[[id]]`', 'its page', 'its file']
  return `Name it in the description by ${enumerate(forms, 'or')}.`
}
