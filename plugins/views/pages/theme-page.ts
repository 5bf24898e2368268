import { given } from '../../basics/given.ts'
import type { Entry } from '../../entries/entry.ts'
import { component } from '../../kinds/component.ts'
import { type ThemeData, theme } from '../../kinds/theme.ts'
import { byTitle, entryOf, type ViewContext } from '../context.ts'
import { type DocumentFacts, documentFacts } from '../document-facts.ts'
import { type ItemRow, isOpen, itemRow, itemsOf } from '../item-row.ts'
import { type DocumentLink, documentLink, type LinkRow, namers } from '../link-row.ts'
import { linkedText } from '../linked-text.ts'
import { type IssueList, openIssues } from '../open-issues.ts'
import { webLink } from '../web-link.ts'
import { triageLink } from './triage-page.ts'

/** Links to the issues of a project, by theme and by component. */
export interface ThemesPage {
  readonly themes: readonly ThemeRow[]
  readonly components: readonly IssueListRow[]
  /** A link to the triage page of the snapshot that the counts come from. */
  readonly triage?: LinkRow
}

/** A document with a list of open issues on another site. */
export interface IssueListRow extends DocumentLink {
  readonly description?: string
  readonly query?: LinkRow
  /** The number of its open issues in the snapshot. */
  readonly issues?: number
}

export interface ThemeRow extends IssueListRow {
  /** The words and links, in order. */
  readonly comment?: readonly LinkRow[]
  /** The number of open items that belong to it. */
  readonly open: number
}

export interface ThemePage extends DocumentFacts {
  readonly query?: LinkRow
  readonly issues?: number
  readonly labels: readonly string[]
  /** The words and links, in order. */
  readonly comment?: readonly LinkRow[]
  readonly open: readonly ItemRow[]
  readonly closed: readonly ItemRow[]
}

export function themesPage(context: ViewContext): ThemesPage {
  const themes = [...context.graph.entries(theme)].sort(byTitle)
  const components = [...context.graph.entries(component)].sort(byTitle)
  return {
    themes: themes.map((entry) => themeRow(context, entry)),
    components: components
      .filter(({ data }) => data.issues !== undefined)
      .map((entry) => issueList(context, entry, { query: entry.data.issues })),
    ...given({ triage: triageLink(context) }),
  }
}

export function themePage(context: ViewContext, id: string): ThemePage {
  const entry = entryOf(context, theme, id)
  const { query, comment, issues } = issueListOf(context, entry)
  const items = itemsIn(context, entry)
  const rows = (open: boolean) =>
    items.filter((each) => isOpen(each) === open).map((each) => itemRow(context, each))
  return {
    ...documentFacts(context, entry),
    labels: entry.data.labels ?? [],
    open: rows(true),
    closed: rows(false),
    ...given({ query, comment, issues }),
  }
}

function themeRow(context: ViewContext, entry: Entry<ThemeData>): ThemeRow {
  return {
    ...issueListOf(context, entry),
    open: itemsIn(context, entry).filter(isOpen).length,
  }
}

function issueListOf(context: ViewContext, entry: Entry<ThemeData>) {
  const { comment } = entry.data
  const parts = comment === undefined ? undefined : linkedText(comment)
  return { ...issueList(context, entry, entry.data), ...given({ comment: parts }) }
}

function issueList(context: ViewContext, entry: Entry, list: IssueList): IssueListRow {
  const { query } = list
  return {
    ...documentLink(context, entry),
    ...given({
      description: entry.data.description,
      query: query === undefined ? undefined : webLink(query, context.words('fact.open-issues')),
      issues: openIssues(context, list),
    }),
  }
}

function itemsIn(context: ViewContext, { key }: Entry<ThemeData>) {
  const keys = new Set(namers(context, key, 'theme').map((node) => node.key))
  return itemsOf(context)
    .filter((each) => keys.has(each.key))
    .toSorted(byTitle)
}
