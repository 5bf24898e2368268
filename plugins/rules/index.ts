import { brokenAnchor } from './broken-anchor.ts'
import { brokenLink } from './broken-link.ts'
import { dependencyCycle } from './dependency-cycle.ts'
import { duplicateId } from './duplicate-id.ts'
import { notReciprocal } from './not-reciprocal.ts'
import type { Rule } from './rule.ts'
import { unknownReference } from './unknown-reference.ts'

/** Every rule about the graph, in the order of the docs. */
export const RULES: readonly Rule[] = [
  duplicateId,
  unknownReference,
  brokenLink,
  brokenAnchor,
  dependencyCycle,
  notReciprocal,
]
