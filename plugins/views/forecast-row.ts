import { given } from '../basics/given.ts'
import { policyInForce } from '../basics/policy-in-force.ts'
import { type Forecast, forecast } from '../clocks/forecast.ts'
import type { LineClock } from '../clocks/releases/line-states.ts'
import type { ReleaseHistory } from '../clocks/releases/release-history.ts'
import type { Graph } from '../graph/graph.ts'
import type { Phase } from '../kinds/status.ts'
import { PLAIN, type Words } from '../words/words.ts'
import type { ViewContext } from './context.ts'
import { type Badge, badgeFor, documentLink, type LinkRow } from './link-row.ts'

/** The forecast of a release line, as a page shows it. */
export interface ForecastRow {
  readonly state: Badge
  /** The forecast as a sentence: `1.4 cannot be before 2027-06-30`. */
  readonly text: string
  readonly reasons: readonly {
    /** A sentence, with code in back-ticks. */
    readonly text: string
    /** The items that the sentence names. */
    readonly items: readonly LinkRow[]
  }[]
}

const PHASES: Readonly<Record<Forecast['state'], Phase>> = {
  'on-time': 'done',
  'at-risk': 'active',
  late: 'late',
}

/** The most reasons that a page or a table shows. */
export const MOST_REASONS = 8

export function forecastRow(context: ViewContext, found: Forecast): ForecastRow {
  return {
    state: badgeFor(context.words, found.state, PHASES[found.state]),
    text: forecastText(found, context.words),
    reasons: found.reasons.slice(0, MOST_REASONS).map(({ text, chain }) => ({
      text: context.words.phrase(text),
      items: chain.flatMap((key) => {
        const node = context.graph.node(key)
        return node ? [documentLink(context, node)] : []
      }),
    })),
  }
}

/**
 * Forecasts a line of a graph on a day. Returns undefined when it has no document, is out already,
 * or has no open item and no reason to be late.
 */
export function forecastOf(
  line: string,
  { graph, history, clocks }: ForecastSource,
): Forecast | undefined {
  const state = clocks.find((each) => each.line === line)?.state
  const data = history.releases.find((each) => each.line === line)
  if (!data || (state !== 'planned' && state !== 'beta')) return undefined
  const policy = policyInForce(history.policies, history.today)
  const found = forecast(data, { graph, today: history.today, policy })
  return found.open > 0 || found.reasons.length > 0 ? found : undefined
}

interface ForecastSource {
  readonly graph: Graph
  readonly history: ReleaseHistory
  readonly clocks: readonly LineClock[]
}

/** Writes a forecast as one sentence, without its state and its reasons. */
export function forecastText(found: Forecast, t: Words = PLAIN): string {
  const { line, slack, open } = found
  const items = t('forecast.items', { count: open })
  const [planned, earliest] = [found.planned, found.earliest].map((day) => t.day(day ?? ''))
  const known = { line, items, planned: planned ?? '', earliest: earliest ?? '' }
  if (!planned) return t(earliest ? 'forecast.earliest' : 'forecast.no-day', known)
  if (slack === undefined) return t('forecast.planned', known)
  if (slack < 0) return t('forecast.too-early', known)
  return t('forecast.slack', { ...known, count: slack })
}

/** Returns the forecast and its first reason as one sentence. */
export function forecastEvidence(found: Forecast): string {
  const [first, ...others] = found.reasons
  const sentence = forecastText(found)
  if (!first) return sentence
  const reason = PLAIN.phrase(first.text)
  const more = { count: others.length, sentence, reason }
  return others.length > 0
    ? PLAIN('forecast.evidence.more', more)
    : PLAIN('forecast.evidence', { sentence, reason })
}

/** Returns a forecast as data for other programs. */
export function forecastData({ line, state, planned, earliest, slack, reasons }: Forecast) {
  return {
    line,
    state,
    planned: planned ?? null,
    earliest: earliest ?? null,
    slack: slack ?? null,
    reasons: reasons.map(({ state: each, text, chain, day }) => ({
      state: each,
      text: PLAIN.phrase(text),
      chain,
      ...given({ day }),
    })),
  }
}
