import type { Related, RuleInfo } from '../basics/finding.ts'
import type { Change } from './change.ts'
import type { ChangePolicy } from './change-policy.ts'
import type { OwnerFile } from './owner-file.ts'
import type { Proposals } from './proposals.ts'

/** Looks at one change and complains. Pure: what git and the code host say is given. */
export interface ChangeRule extends RuleInfo {
  readonly id: string
  check(context: ChangeContext): Iterable<ChangeComplaint>
}

export interface ChangeContext {
  readonly change: Change
  readonly policy: ChangePolicy
  /** The documents that the change names as its proposals, or brings along. */
  readonly proposals: Proposals
  /** Undefined where the repository has none. */
  readonly owners: OwnerFile | undefined
}

/** What a rule says; its name and severity are added for it. */
export interface ChangeComplaint {
  readonly message: string
  readonly help: string
  /** The file it is about; without one, the change as a whole. */
  readonly file?: string
  readonly related?: readonly Related[]
}
