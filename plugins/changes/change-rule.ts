import type { Related, RuleInfo } from '../basics/finding.ts'
import type { Change } from './change.ts'
import type { ChangePolicy } from './change-policy.ts'
import type { OwnerFile } from './owner-file.ts'
import type { Proposals } from './proposals.ts'

/**
 * Looks at one change and yields faults. Pure: the facts of git and of the code host are given.
 */
export interface ChangeRule extends RuleInfo {
  readonly id: string
  check(context: ChangeContext): Iterable<ChangeFault>
}

export interface ChangeContext {
  readonly change: Change
  readonly policy: ChangePolicy
  /** The proposals that the change names. */
  readonly proposals: Proposals
  /** Undefined when the repository has no owner file. */
  readonly owners: OwnerFile | undefined
  /** The project's folder in the repository, with a `/` at the end; empty when it is the top. */
  readonly folder: string
}

/** One fault of a rule. The rule's name and severity are added later. */
export interface ChangeFault {
  readonly message: string
  readonly help: string
  /** The file that the fault is about. When absent, it is about the whole change. */
  readonly file?: string
  readonly related?: readonly Related[]
}
