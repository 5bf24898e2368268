import type { ChangeRule } from './change-rule.ts'
import { changeWithoutIssue } from './change-without-issue.ts'
import { changeWithoutOwner } from './change-without-owner.ts'
import { largeChangeWithoutProposal } from './large-change-without-proposal.ts'
import { majorChangeWithoutDocs } from './major-change-without-docs.ts'

/** Every rule about a pull request, in the order of the docs. */
export const CHANGE_RULES: readonly ChangeRule[] = [
  changeWithoutIssue,
  largeChangeWithoutProposal,
  majorChangeWithoutDocs,
  changeWithoutOwner,
]
