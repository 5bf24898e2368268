import type { Change, ChangedFile } from '../../plugins/changes/change.ts'
import { CHANGE_RULES } from '../../plugins/changes/index.ts'
import { readOwnerFile } from '../../plugins/changes/owner-file.ts'
import { proposalsOf } from '../../plugins/changes/proposals.ts'
import { readConfig } from '../../plugins/engine/config.ts'
import { changePolicyOn } from '../../plugins/engine/settings/change-policy.ts'
import type { UserConfig } from '../../plugins/engine/settings/user-config.ts'
import { addressOf } from '../../plugins/links/addresses/routes.ts'
import { checked } from '../vocabulary.ts'

export interface Facts extends Partial<Omit<Change, 'files'>> {
  /** Changed files: the lines each has changed, or that it is gone. */
  readonly files?: Readonly<Record<string, number | 'gone'>>
}

export interface ChangeConditions {
  readonly policy?: UserConfig['change']
  /** The text of the owner file. Without it everything is owned. */
  readonly owners?: string | undefined
  readonly documents?: Readonly<Record<string, string>>
  readonly homes?: readonly string[]
  /** The folder of the project in its repository. */
  readonly folder?: string
}

/** A change → what one rule has against it, a row each. */
export async function faultsOf(
  id: string,
  { files = {}, ...facts }: Facts,
  conditions: ChangeConditions = {},
): Promise<string> {
  const { policy = {}, documents = {}, homes = [] } = conditions
  const { graph, today } = await checked(documents)
  const change: Change = {
    ...{ number: 42, title: '', description: '', labels: [] },
    ...facts,
    files: Object.entries(files).map(fileOf),
  }
  const settings = readConfig({ change: policy }).change
  const kinds = settings.proposals
  const proposals = proposalsOf(change, { graph, kinds, homes, addressOf })
  const owners = ownersFrom(conditions)
  const rule = CHANGE_RULES.find((each) => each.id === id)
  const faults = [
    ...(rule?.check({
      change,
      policy: changePolicyOn(graph, settings, today),
      proposals,
      owners,
      folder: conditions.folder ?? '',
    }) ?? ['no such rule']),
  ]
  return faults
    .map((each) => (typeof each === 'string' ? each : `${each.message}\n  help: ${each.help}`))
    .join('\n')
}

function ownersFrom(conditions: ChangeConditions) {
  const text = 'owners' in conditions ? conditions.owners : '* @everybody'
  return text === undefined ? undefined : readOwnerFile('.github/CODEOWNERS', text)
}

function fileOf([path, lines]: [string, number | 'gone']): ChangedFile {
  return lines === 'gone' ? { path, lines: 10, gone: true } : { path, lines, gone: false }
}
