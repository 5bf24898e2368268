import type { Day } from '../../plugins/basics/calendar.ts'
import { defineKind, fields } from '../../plugins/config.ts'
import { PAYLOADS } from './payloads.ts'

/** Kinds of a site's own, each of whose words is a payload. */
export const OWN_KINDS = PAYLOADS.map((payload, turn) =>
  defineKind({
    name: `oath-${turn}`,
    plural: payload,
    describes: payload,
    folder: `oaths-${turn}`,
    fields: {
      [payload]: fields.text().describe(payload),
      sworn: fields.reference().describe(payload),
    },
    relations: { sworn: { to: ['item'], inverse: payload } },
    statuses: { [payload]: { phase: 'late', next: [] } },
    statusOf: () => payload,
    sectionsOf: () => [payload],
    statesOn: () => [
      { state: payload, part: payload, evidence: payload, on: LONG_AGO, urgency: 'must' },
    ],
  }),
)

const LONG_AGO = '2026-01-01' as Day
