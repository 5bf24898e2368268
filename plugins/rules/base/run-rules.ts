import type { Finding, Related } from '../../basics/finding.ts'
import { given } from '../../basics/given.ts'
import { FILE_START, type Place } from '../../basics/place.ts'
import { placeInFrontmatter } from '../../documents/yaml/frontmatter-places.ts'
import type { Node } from '../../entries/entry.ts'
import { UnsoundField } from '../../entries/unsound-field.ts'
import type { Graph } from '../../graph/graph.ts'
import { firstKey } from '../../graph/names.ts'
import { judgedGraph } from './judged-graph.ts'
import type { Rule, RuleContext, RuleFault, Subject } from './rule.ts'

/**
 * Returns all findings of these rules about one graph. A rule judges every document of which the
 * fields that it reads are sound.
 */
export function runRules(rules: readonly Rule[], context: RuleContext): readonly Finding[] {
  const judged = judgedGraph(context.graph, [])
  return rules.flatMap((rule) =>
    faultsOf(rule, context, judged).map((fault) => findingOf(rule, fault)),
  )
}

/**
 * Runs a rule. When it reads a field that is wrong in some documents, it runs again without those.
 * A rule that reads such a field all the same gets sound documents only.
 */
function faultsOf(rule: Rule, context: RuleContext, judged: Graph): readonly RuleFault[] {
  const read: UnsoundField[] = []
  for (let graph = judged; ; ) {
    try {
      return [...rule.check({ ...context, graph })]
    } catch (error) {
      if (!(error instanceof UnsoundField) || graph === context.graph) throw error
      const again = read.some(({ kind, field }) => kind === error.kind && field === error.field)
      read.push(error)
      graph = again ? context.graph : judgedGraph(context.graph, read)
    }
  }
}

/** Returns a second place for a finding: a value in another document's frontmatter. */
export function relatedAt(
  message: string,
  node: Subject,
  path: readonly (string | number)[] = [],
): Related {
  return { message, file: metadataFile(node), place: placeOf(node, path, 'value') }
}

/**
 * Returns the place of a value, or of its key if the value takes several lines. If the value is
 * missing, it is the place of the title, or of the entry in a file that holds many.
 */
export function placeOf(
  node: Subject,
  path: readonly (string | number)[],
  at: 'key' | 'value',
): Place {
  if ('placeAt' in node) return node.placeAt(path, at)
  const { frontmatter } = node.document
  const full = [...node.root, ...path]
  const place = placeInFrontmatter(frontmatter, full, at)
  const isLong = place !== undefined && place.line < place.endLine
  const short = isLong ? placeInFrontmatter(frontmatter, full, 'key') : place
  return short ?? placeInFrontmatter(frontmatter, [...node.root, 'title'], 'value') ?? start(node)
}

/** Returns the key of an entry in a file that holds many, or else the start of the file. */
function start({ document, root }: Node): Place {
  return (root.length > 0 && placeInFrontmatter(document.frontmatter, root, 'key')) || FILE_START
}

/** Returns the file that holds the metadata of a document. */
function metadataFile({ document }: Subject): string {
  return ('frontmatter' in document ? document.frontmatter.file : undefined) ?? document.path
}

function findingOf(rule: Rule, fault: RuleFault): Finding {
  const { node, message, path, at, place, placeless, severity, help, related, fix } = fault
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    message,
    file: place ? node.document.path : metadataFile(node),
    place: placeless ? null : (place ?? placeOf(node, path ?? ['title'], at ?? 'value')),
    id: firstKey(node.key),
    ...given({ placeless, help, related, fix }),
  }
}
