import { ambiguousInventoryName } from './ambiguous-inventory-name.ts'
import { anchorCase } from './anchor-case.ts'
import { approvalTooSmall } from './approval-too-small.ts'
import { assetOwnedTwice } from './asset-owned-twice.ts'
import { backportMissing } from './backport-missing.ts'
import type { Rule } from './base/rule.ts'
import { betaLeft } from './beta-left.ts'
import { blockedByUnsaid } from './blocked-by-unsaid.ts'
import { brokenAnchor } from './broken-anchor.ts'
import { brokenLink } from './broken-link.ts'
import { cadenceMissed } from './cadence-missed.ts'
import { chairCount } from './chair-count.ts'
import { charterExpired } from './charter-expired.ts'
import { continuousWithEnd } from './continuous-with-end.ts'
import { contractAhead } from './contract-ahead.ts'
import { contractBehind } from './contract-behind.ts'
import { dayInFuture } from './day-in-future.ts'
import { daysOutOfOrder } from './days-out-of-order.ts'
import { decisionNotCarried } from './decision-not-carried.ts'
import { dependencyCycle } from './dependency-cycle.ts'
import { doneButListed } from './done-but-listed.ts'
import { duplicateId } from './duplicate-id.ts'
import { externalLinkUnlisted } from './external-link-unlisted.ts'
import { externalLinkUnpinned } from './external-link-unpinned.ts'
import { fieldMisplaced } from './field-misplaced.ts'
import { fieldMissing } from './field-missing.ts'
import { flagOutlived } from './flag-outlived.ts'
import { idRemoved } from './id-removed.ts'
import { invalidBlock } from './invalid-block.ts'
import { investigationTooLong } from './investigation-too-long.ts'
import { issueWithoutGroup } from './issue-without-group.ts'
import { leadBelowLadder } from './lead-below-ladder.ts'
import { leadMissing } from './lead-missing.ts'
import { leaveUncovered } from './leave-uncovered.ts'
import { listedTwice } from './listed-twice.ts'
import { meetingTooRare } from './meeting-too-rare.ts'
import { meetingUnplanned } from './meeting-unplanned.ts'
import { meetingUnrecorded } from './meeting-unrecorded.ts'
import { membersDisagree } from './members-disagree.ts'
import { milestoneMissed } from './milestone-missed.ts'
import { missingSection } from './missing-section.ts'
import { missingTrackingIssue } from './missing-tracking-issue.ts'
import { needsDropped } from './needs-dropped.ts'
import { needsLaterTarget } from './needs-later-target.ts'
import { notAligned } from './not-aligned.ts'
import { notReciprocal } from './not-reciprocal.ts'
import { numberDisagrees } from './number-disagrees.ts'
import { oneOrganisation } from './one-organisation.ts'
import { ownerOfWrongType } from './owner-of-wrong-type.ts'
import { pictureWithoutText } from './picture-without-text.ts'
import { pinBehind } from './pin-behind.ts'
import { pinDisagrees } from './pin-disagrees.ts'
import { pinUnknown } from './pin-unknown.ts'
import { placeholderLeft } from './placeholder-left.ts'
import { priorityMisplaced } from './priority-misplaced.ts'
import { promiseMissed } from './promise-missed.ts'
import { promiseWithdrawn } from './promise-withdrawn.ts'
import { quorumLapsed } from './quorum-lapsed.ts'
import { releaseBranchMissing } from './release-branch-missing.ts'
import { releaseGateOpen } from './release-gate-open.ts'
import { releaseOutOfOrder } from './release-out-of-order.ts'
import { releaseOverdue } from './release-overdue.ts'
import { releasePromiseLate } from './release-promise-late.ts'
import { reportOverdue } from './report-overdue.ts'
import { reviewTooShort } from './review-too-short.ts'
import { sectionOutOfOrder } from './section-out-of-order.ts'
import { slipWithoutNote } from './slip-without-note.ts'
import { statusAhead } from './status-ahead.ts'
import { targetPassed } from './target-passed.ts'
import { termOver } from './term-over.ts'
import { trackingDisagrees } from './tracking-disagrees.ts'
import { triagedWithoutAssignee } from './triaged-without-assignee.ts'
import { triagedWithoutMilestone } from './triaged-without-milestone.ts'
import { uncovered } from './uncovered.ts'
import { unknownInventoryName } from './unknown-inventory-name.ts'
import { unknownReference } from './unknown-reference.ts'
import { unlawfulStatusChange } from './unlawful-status-change.ts'
import { unlistedItem } from './unlisted-item.ts'
import { unowned } from './unowned.ts'
import { unpublishedPicture } from './unpublished-picture.ts'
import { untriagedTooLong } from './untriaged-too-long.ts'
import { untriagedWithAssignee } from './untriaged-with-assignee.ts'
import { versionOutOfPolicy } from './version-out-of-policy.ts'
import { voteNotPublic } from './vote-not-public.ts'
import { votesDisagree } from './votes-disagree.ts'
import { wgFinished } from './wg-finished.ts'
import { wgSilent } from './wg-silent.ts'

/** Lists every rule about the graph, in the order of the docs. */
export const RULES: readonly Rule[] = [
  numberDisagrees,
  duplicateId,
  idRemoved,
  unknownReference,
  brokenLink,
  brokenAnchor,
  anchorCase,
  unpublishedPicture,
  dependencyCycle,
  notReciprocal,
  statusAhead,
  needsLaterTarget,
  needsDropped,
  targetPassed,
  promiseMissed,
  slipWithoutNote,
  promiseWithdrawn,
  flagOutlived,
  unlawfulStatusChange,
  dayInFuture,
  daysOutOfOrder,
  fieldMissing,
  fieldMisplaced,
  unowned,
  unlistedItem,
  listedTwice,
  doneButListed,
  missingTrackingIssue,
  trackingDisagrees,
  blockedByUnsaid,
  missingSection,
  sectionOutOfOrder,
  placeholderLeft,
  chairCount,
  leadMissing,
  leaveUncovered,
  meetingTooRare,
  meetingUnrecorded,
  quorumLapsed,
  wgSilent,
  wgFinished,
  approvalTooSmall,
  decisionNotCarried,
  reviewTooShort,
  membersDisagree,
  leadBelowLadder,
  assetOwnedTwice,
  oneOrganisation,
  notAligned,
  versionOutOfPolicy,
  cadenceMissed,
  releasePromiseLate,
  releaseOverdue,
  releaseOutOfOrder,
  releaseGateOpen,
  releaseBranchMissing,
  backportMissing,
  betaLeft,
  contractBehind,
  contractAhead,
  untriagedTooLong,
  untriagedWithAssignee,
  triagedWithoutAssignee,
  unknownInventoryName,
  ambiguousInventoryName,
  pinUnknown,
  pinBehind,
  pinDisagrees,
  charterExpired,
  termOver,
  reportOverdue,
  meetingUnplanned,
  priorityMisplaced,
  ownerOfWrongType,
  issueWithoutGroup,
  investigationTooLong,
  triagedWithoutMilestone,
  milestoneMissed,
  invalidBlock,
  pictureWithoutText,
  continuousWithEnd,
  externalLinkUnlisted,
  externalLinkUnpinned,
  uncovered,
  votesDisagree,
  voteNotPublic,
]
