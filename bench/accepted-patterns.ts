/** A pattern that some text makes slow, and the reason why no such text reaches it. */
export interface AcceptedPattern {
  /** The end of the file's path. */
  readonly file: string
  readonly source: string
  readonly why: string
}

type Rows = readonly (readonly [file: string, source: string])[]

/** The patterns by their reasons. */
const BY_REASON: readonly (readonly [why: string, rows: Rows])[] = [
  [
    'Only people who may run code anyway write the text: a configuration, a package, or what Git keeps.',
    [
      ['site/on-demand.ts', String.raw`@astrojs\/starlight\/[^?]*$`],
      ['site/site-part.ts', String.raw`\/+$`],
      ['unchanged/known-code.ts', String.raw`\{[^}]*\}`],
      [
        'unchanged/known-code.ts',
        String.raw`\bfrom\s*(['"])(.+?)\1|\bimport\s*\(?\s*(['"])(.+?)\3`,
      ],
      [
        'unchanged/known-code.ts',
        String.raw`^(?:astro|astro:.*|virtual:.*|zod|milepost|@astrojs\/(?:starlight|mdx|sitemap))(?:\/.*)?$`,
      ],
      ['unchanged/site-inputs.ts', String.raw`([^\\/]+)$`],
      ['commands/remembered-check.ts', String.raw`(?:from|import)\s*\(?\s*['"](?:\.|\/)`],
      ['engine/config.ts', String.raw`\{major\}.*\{minor\}`],
      [
        'engine/revision-config.ts',
        String.raw`(?:from|import|require)\s*\(?\s*['"](\.[^'"\n]*)['"]`,
      ],
      ['settings/unloadable-config.ts', String.raw`[.\s]*$`],
      ['inventories/address.ts', '[?#]*$'],
      ['addresses/base.ts', String.raw`\/+$`],
      ['addresses/published.ts', String.raw`\/+$`],
      ['shown/shown-link.ts', String.raw`\/+$`],
      ['files/inline-scripts.ts', String.raw`<script is:inline[^>]*>(.*?)<\/script>`],
      ['git/git-folder.ts', String.raw`^gitdir: (.+?)[\r\n]*$`],
      ['git/remembered.ts', String.raw`^ref: (.+?)\s*$`],
    ],
  ],
  [
    'A reviewer sees each line of the lock file, and its addresses are those of the configuration.',
    [
      ['pins/lock.ts', '^[a-z0-9_]+(?:[._-][a-z0-9]+)*$'],
      ['pins/locked-projects.ts', '[?#].*$'],
      ['pins/locked-projects.ts', '[^/]*$'],
    ],
  ],
  [
    'The site wrote the page: text of authors has no `<` there.',
    [
      [
        'shown/broken-marks.ts',
        String.raw`\s(?:class|href)="(?:[^"]*[\s#])?mp-broken(?:\s[^"]*)?"`,
      ],
      [
        'search/searched-pages.ts',
        String.raw`<div(?=[^>]*\sclass="mp[ "])(?=[^>]*\sdata-version="[^"]*")[^>]*>`,
      ],
      ['search/searched-pages.ts', '<[a-z][^>]* data-pagefind-body'],
      ['astro/sitemap.ts', String.raw`<url><loc>([^<]*)<\/loc>(?:(?!<\/url>).)*<\/url>`],
      ['texts/written-texts.ts', String.raw`<div class="mp[ "][^>]*\sdata-search="`],
    ],
  ],
  [
    'The text is ours: a number, the options of a command, a page about a rule, or the name of a field.',
    [
      ['basics/wording.ts', String.raw`\B(?=(?:\d{3})+$)`],
      ['completion/candidates.ts', String.raw`[<[]([^\]>]+)[\]>]`],
      ['commands/explain.ts', '^(`{3,})(.*)\\n([\\s\\S]*?)^\\1\\n'],
      ['exports/page-text.ts', String.raw`\[\].*$`],
    ],
  ],
  [
    'The text is short: it has a limit of its own, or is a path on a disk.',
    [
      ['guard/addresses.ts', String.raw`\.([a-z0-9]+)(?:#.*)?$`],
      [
        'guard/code-lines.ts',
        String.raw`<!--.*?-->|<(?!(?:pre|script|style|textarea)\b)[^\s<>"'{}!?][^<>"'{}]*(?:"[^"<>{}]*"[^<>"'{}]*)*>|\{[\w #.-]*\}`,
      ],
      ['markup/id-mentions.ts', String.raw`\s*\n[\s>]*`],
      [
        'markup/slip-places.ts',
        String.raw`^(<(?:[A-Za-z][\w.:-]*(?:[^<>{}"'=]|="[^"]*"|='[^']*'|=\{[^{}]*\})*)?)\{[^{}]*\}`,
      ],
      ['model/handle.ts', '-+$'],
      ['sources/git-source.ts', String.raw`\/+$`],
      ['sources/memory-source.ts', String.raw`\/+$`],
      ['queries/query.ts', String.raw`\s*\||\s+and\s+(?=[\w.-]+\s*[!<>=~])|\s*$`],
      [
        'base/template-lines.ts',
        String.raw`\[[^\]]+\](?![(:[])|<[^>]+>|\{[^}]+\}|\b(?:N{3,}|X{3,}|YYYY|TODO|TBD)\b|…|\.{3}`,
      ],
    ],
  ],
  [
    'The step before it leaves no two such signs beside each other.',
    [
      ['markup/markup-faults.ts', String.raw`\s*>$`],
      ['metadata/written-values.ts', '<!--.*?-->'],
      ['model/plain-text.ts', '^-+|-+$'],
      ['plan/facet-values.ts', '^-+|-+$'],
    ],
  ],
  [
    'Each part of it is bounded, or begins only where a line or a step does: the time grows with the length.',
    [
      ['markup/asides.ts', String.raw`(?<!:|<[a-z][a-z0-9+.-]{0,30})::?(?=[\p{L}\p{N}_])`],
      [
        'markup/diagram-links.ts',
        String.raw`(?<=^|;)[^\S\r\n]*(?:click|link)\s+[^\s"':]+\s+(?:href\s+)?(["'])([^"'\n]*)\1`,
      ],
    ],
  ],
  [
    'A diagram is counted before: its lines, its words and its labels are bounded. A worker with a limit of time draws it.',
    [
      ['faults/message-fault.ts', String.raw`\s*\(Help[^)]*\)`],
      ['faults/message-fault.ts', String.raw`[.\s]+$`],
      ['faults/message-fault.ts', String.raw`inactivate an inactive participant \((.+)\)`],
      ['faults/message-fault.ts', String.raw`only one root[^("]*\("(.+)"\)`],
      [
        'faults/unclosed.ts',
        String.raw`^[^\S\n]*(?:(subgraph|loop|alt|opt|par|par_over|critical|break|rect|box)\b|(end)\b)|([{}])[^\S\n]*$`,
      ],
      ['fence/prepared.ts', String.raw`^\s*%%(?!\{)[^\n]+\n?`],
      ['fence/weight.ts', String.raw`"[^"]*"|\[[^\]]*\]|\{[^}]*\}|\([^)]*\)`],
      ['shapes/html-words.ts', String.raw`\s*\n\s*`],
      ['shapes/transform.ts', String.raw`([a-z]+)\s*\(([^)]*)\)`],
      ['styles/colour.ts', String.raw`\d+\.\d+(?=\s*[,)])`],
      ['svg/restyle.ts', String.raw`-?\d*\.\d{3,}(?:e[-+]?\d+)?`],
    ],
  ],
  [
    'It begins at a `<`, and the guard counts these first: there are few in a text, and fewer in a long one.',
    [
      [
        'markup/plain-slips.ts',
        String.raw`<!--(?:-?>|[\s\S]*?-->)|<(?:br|hr|img|wbr)(?:\s(?:[^<>"'{}]|"[^"<{]*"|'[^'<{]*')*)?(?<!\/)>`,
      ],
    ],
  ],
  [
    'Only the line on which a person types is read.',
    [
      [
        'editing/prose-completion.ts',
        String.raw`(?:\]\(|^\[[^\]]+\]:\s*|<)(inv:[^\s#)>]*)#([^)>\s]*)$`,
      ],
      ['editing/prose-completion.ts', String.raw`(?:\]\(|^\[[^\]]+\]:\s*)([^\s#)<]*)#([^)\s]*)$`],
      ['editing/prose-completion.ts', String.raw`(?:\]\(|^\[[^\]]+\]:\s*)([^\s#)<:]*)$`],
      ['editing/prose-completion.ts', String.raw`[^\s,]*$`],
    ],
  ],
]

export const ACCEPTED_PATTERNS: readonly AcceptedPattern[] = BY_REASON.flatMap(([why, rows]) =>
  rows.map(([file, source]) => ({ file, source, why })),
)
