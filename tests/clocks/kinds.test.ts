import { expectTypeOf, test } from 'vitest'
import type { Vote } from '../../plugins/clocks/groups/approval.ts'
import type { GroupFacts } from '../../plugins/clocks/groups/group-facts.ts'
import type { PolicyTerms } from '../../plugins/clocks/releases/policy-in-force.ts'
import type { ReleaseFacts } from '../../plugins/clocks/releases/release-history.ts'
import type { GroupData } from '../../plugins/kinds/group.ts'
import type { PolicyData } from '../../plugins/kinds/policy.ts'
import type { ReleaseData } from '../../plugins/kinds/release.ts'

test('the data of entries can be handed to the clocks as it is', () => {
  expectTypeOf<PolicyData>().toExtend<PolicyTerms>()
  expectTypeOf<ReleaseData>().toExtend<ReleaseFacts>()
  expectTypeOf<GroupData>().toExtend<GroupFacts>()
  expectTypeOf<NonNullable<GroupData['approval']>>().toExtend<Vote>()
})
