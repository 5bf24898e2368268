import type { Markup } from '../../basics/markup.ts'
import { releaseHistory } from '../../clocks/releases/release-documents.ts'
import type { ReleaseHistory } from '../../clocks/releases/release-history.ts'
import { sequenceFor } from '../../clocks/releases/sequences.ts'
import type { Diagram } from '../../diagrams/diagram.ts'
import { toFigure } from '../../diagrams/figure.ts'
import type { LayoutCache } from '../../diagrams/laid-diagram.ts'
import { leadTimeline } from '../../diagrams/timelines/lead-timeline.ts'
import type { PlanTimeline } from '../../diagrams/timelines/plan-timeline.ts'
import { planTimelineFigure } from '../../diagrams/timelines/plan-timeline-figure.ts'
import { supportTimeline } from '../../diagrams/timelines/support-timeline.ts'
import { timelineFigure } from '../../diagrams/timelines/timeline-figure.ts'
import type { Graph } from '../../graph/graph.ts'
import { type GroupData, group } from '../../kinds/group.ts'
import type { Base } from '../../links/addresses/base.ts'
import { addressOf } from '../../links/addresses/routes.ts'
import { blockMarkup } from '../../rendering/blocks.ts'
import type { BlockContent } from '../../views/blocks/block-content.ts'
import type { JudgedDay } from '../../views/judged-day.ts'
import type { Words } from '../../words/words.ts'

/**
 * The timelines of a site, as HTML with a table of their facts. Each is undefined when it is empty.
 */
export interface SitePictures {
  support(judged: JudgedDay, name?: string): Markup | undefined
  leads(id: string, judged: JudgedDay): Markup | undefined
  /** The bars of a plan. */
  plan(timeline: PlanTimeline): Markup | undefined
  /** The pictures of a graph, each with a table of its lines. */
  graphs(diagrams: readonly Diagram[]): Promise<readonly Markup[]>
  /** A block of a document that is a program. `id` begins the ids of its pictures. */
  block(content: BlockContent, id: string): Promise<Markup>
}

/** The place and the words of pictures. */
interface PictureContext {
  readonly base: Base
  readonly words: Words
  /** The layouts of earlier builds, for the pictures of a whole plan. */
  readonly layouts: LayoutCache
}

export function sitePictures(graph: Graph, { base, words, layouts }: PictureContext): SitePictures {
  const hrefOf = (name: string, kind: string) => {
    const [node] = graph.named(name, [kind])
    return node && addressOf(node, base)
  }
  const nameOf = (handle: string) => graph.named(handle, ['person'])[0]?.title ?? handle
  return {
    support(judged, name = 'support') {
      const timeline = supportTimeline(historyOn(graph, judged), {
        ...dayText(judged, words),
        words,
        hrefOf: (line) => hrefOf(line, 'release'),
      })
      return timelineFigure(timeline, { prefix: name, words })
    },
    leads(id, judged) {
      const data: GroupData | undefined = graph.entries(group).find((each) => each.id === id)?.data
      if (!data) return undefined
      const timeline = leadTimeline(data, {
        today: judged.day,
        ...dayText(judged, words),
        words,
        nameOf,
        hrefOf: (handle) => hrefOf(handle, 'person'),
      })
      return timelineFigure(timeline, { prefix: 'leads', words })
    },
    plan: (timeline) => planTimelineFigure(timeline, words),
    async graphs(diagrams) {
      const drawn = diagrams.map((each, at) =>
        toFigure(each, { prefix: `graph:${at + 1}`, words, layouts }),
      )
      return (await Promise.all(drawn)).filter((figure) => figure !== undefined)
    },
    block: (content, id) => blockMarkup(content, words, id),
  }
}

function historyOn(graph: Graph, { day, history }: JudgedDay): ReleaseHistory {
  return releaseHistory(graph, day, sequenceFor(graph, history))
}

function dayText({ history, day }: JudgedDay, t: Words) {
  return history ? { todayText: t('as-of', { day: t.day(day) }) } : {}
}
