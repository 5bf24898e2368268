/** The families of rules in the order of the page that lists them, with the ids of each. */
const FAMILIES = {
  files: 'unreadable-file unportable-name symbolic-link unknown-kind unparsable',
  text:
    'invalid-frontmatter misread-value invalid-markup misread-markup undefined-reference ' +
    'invalid-diagram invalid-block picture-without-text missing-section section-out-of-order ' +
    'placeholder-left',
  safety:
    'unsafe-text code-in-content unsafe-link unsafe-html insecure-picture unshown-html guard-off',
  fields:
    'invalid-field unknown-field field-missing field-misplaced number-disagrees duplicate-id ' +
    'id-removed unlawful-status-change day-in-future days-out-of-order continuous-with-end ' +
    'uncovered not-reciprocal',
  links:
    'unknown-reference broken-link broken-anchor anchor-case unpublished-picture ' +
    'external-link-unlisted external-link-unpinned unknown-inventory-name ' +
    'ambiguous-inventory-name pin-unknown pin-behind pin-disagrees invalid-lock contract-behind ' +
    'contract-ahead',
  items:
    'dependency-cycle status-ahead needs-later-target needs-dropped target-passed promise-missed ' +
    'slip-without-note promise-withdrawn flag-outlived unowned unlisted-item listed-twice ' +
    'done-but-listed missing-tracking-issue tracking-disagrees blocked-by-unsaid ' +
    'priority-misplaced',
  groups:
    'chair-count lead-missing leave-uncovered meeting-too-rare meeting-unrecorded ' +
    'meeting-unplanned quorum-lapsed wg-silent wg-finished charter-expired term-over ' +
    'report-overdue members-disagree lead-below-ladder asset-owned-twice one-organisation ' +
    'owner-of-wrong-type',
  votes: 'approval-too-small decision-not-carried review-too-short votes-disagree vote-not-public',
  releases:
    'not-aligned version-out-of-policy cadence-missed release-promise-late release-overdue ' +
    'release-out-of-order release-gate-open release-branch-missing backport-missing beta-left',
  issues:
    'invalid-snapshot unread-issue-field untriaged-too-long untriaged-with-assignee ' +
    'triaged-without-assignee issue-without-group investigation-too-long ' +
    'triaged-without-milestone milestone-missed',
  changes:
    'change-without-issue large-change-without-proposal major-change-without-docs ' +
    'change-without-owner',
  settings: 'invalid-allowance unused-allowance unused-setting invalid-baseline',
} as const

/** Rows of rules about one thing. */
export interface FamilyRows<Row> {
  readonly family: string
  readonly rows: readonly Row[]
}

/** Puts rules together by what they are about. A rule of no family comes last, among the others. */
export function byFamily<Row extends { readonly id: string }>(
  rows: readonly Row[],
): readonly FamilyRows<Row>[] {
  const families = Map.groupBy(rows, ({ id }) => familyOf.get(id) ?? OTHERS)
  return [...Object.keys(FAMILIES), OTHERS].flatMap((family) => {
    const own = families.get(family)
    return own ? [{ family, rows: own }] : []
  })
}

const OTHERS = 'others'

const familyOf = new Map(
  Object.entries(FAMILIES).flatMap(([family, ids]) => ids.split(' ').map((id) => [id, family])),
)
