import { code } from '../../basics/wording.ts'
import type { ImportNote } from '../model/imported.ts'
import { idOf, type Proposal, type Relation, type RelationField } from './proposal.ts'

/** The relations between proposals, both ends of each. */
export interface Relations {
  of(proposal: Proposal): Readonly<Record<RelationField, readonly string[]>>
  readonly notes: readonly ImportNote[]
}

/** Joins proposals. One that replaces another is named by it, whichever of the two says so. */
export function relationsOf(proposals: readonly Proposal[]): Relations {
  const find = finderOf(proposals)
  const notes: ImportNote[] = []
  const edges = new Map<Proposal, Record<RelationField, Set<string>>>()
  const of = (proposal: Proposal) => {
    const own = edges.get(proposal) ?? {
      needs: new Set(),
      supersedes: new Set(),
      'superseded-by': new Set(),
    }
    edges.set(proposal, own)
    return own
  }
  const add = (field: RelationField, from: Proposal, to: Proposal) => {
    const [one, other] = field === 'superseded-by' ? [to, from] : [from, to]
    if (field === 'needs') return void of(from).needs.add(idOf(to))
    if (of(other).supersedes.has(idOf(one))) return
    of(one).supersedes.add(idOf(other))
    of(other)['superseded-by'].add(idOf(one))
  }
  for (const proposal of proposals) {
    for (const [field, relation] of relationRows(proposal)) {
      const to = find(relation)
      if (to !== undefined && to !== proposal) add(field, proposal, to)
      else notes.push(lost(proposal, field, relation))
    }
  }
  return {
    notes,
    of(proposal) {
      const { needs, supersedes, 'superseded-by': by } = of(proposal)
      return { needs: [...needs], supersedes: [...supersedes], 'superseded-by': [...by] }
    },
  }
}

function relationRows({ relations }: Proposal): (readonly [RelationField, Relation])[] {
  const fields = ['needs', 'supersedes', 'superseded-by'] as const
  return fields.flatMap((field) => relations[field].map((each) => [field, each] as const))
}

/** Finds a proposal by its number, its id, or a name that the source knows. */
function finderOf(proposals: readonly Proposal[]) {
  const byNumber = new Map(proposals.map((each) => [each.number, each]))
  const byName = new Map(
    proposals.flatMap((each) => [...each.aliases, idOf(each)].map((name) => [name, each])),
  )
  return ({ to }: Relation) => (typeof to === 'number' ? byNumber.get(to) : byName.get(to))
}

function lost(proposal: Proposal, field: RelationField, { to, at }: Relation): ImportNote {
  const message = `${idOf(proposal)}: ${field} ${code(String(to))}, which is not there; it is left out.`
  return { message, place: at, file: proposal.file }
}
