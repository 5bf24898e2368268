import GithubSlugger from 'github-slugger'

/** The programs whose anchors of headings a project can have. */
export const SLUGGERS = [
  'github',
  'gitlab',
  'kramdown',
  'mdbook',
  'mkdocs',
  'pandoc',
  'vitepress',
] as const
export type SluggerName = (typeof SLUGGERS)[number]

/**
 * Returns a function that gives the headings of a page their anchors, one after another, as a
 * program does.
 */
export function sluggerOf(name: SluggerName): (text: string) => string {
  if (name === 'mkdocs') return unused(FORMS[name], '_')
  if (name === 'pandoc' || name === 'vitepress') return unused(FORMS[name], '-')
  if (name !== 'github') return counted(FORMS[name])
  const slugger = new GithubSlugger()
  return (text) => slugger.slug(text)
}

/** The anchor of a heading by its text, before equal ones are numbered. */
const FORMS: Readonly<Record<Exclude<SluggerName, 'github'>, (text: string) => string>> = {
  gitlab: (text) =>
    text
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
      .replace(/[- ]+/g, '-')
      .replace(/^\d+$/, 'anchor-$&'),
  kramdown: (text) =>
    text
      .replace(/^[^a-z]+/i, '')
      .replace(/[^a-z0-9 -]/gi, '')
      .replaceAll(' ', '-')
      .toLowerCase() || 'section',
  mdbook: (text) =>
    text
      .trim()
      .replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
      .replace(/[^\p{Alphabetic}\p{N}_\-\s]/gu, '')
      .replace(/\s/g, '-'),
  mkdocs: (text) =>
    text
      .normalize('NFKD')
      .replace(/[^\w\s-]/g, '')
      .trim()
      .toLowerCase()
      .replace(/[-\s]+/g, '-'),
  pandoc: (text) =>
    text
      .replace(/[^\p{L}\p{M}\p{N}_\-.\s]/gu, '')
      .trim()
      .replace(/\s+/g, '-')
      .toLowerCase()
      .replace(/^[^\p{L}]+/u, '') || 'section',
  vitepress: (text) =>
    text
      .normalize('NFKD')
      .replace(/[\u0300-\u036F]/g, '')
      .replace(/\p{Cc}/gu, '')
      .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
      .replace(/^-|-$/g, '')
      .replace(/^\d/, '_$&')
      .toLowerCase(),
}

/** Gives an anchor that is taken the first number that makes it a new one. */
function unused(form: (text: string) => string, sign: '-' | '_'): (text: string) => string {
  const taken = new Set<string>()
  const next = new Map<string, number>()
  return (text) => {
    const anchor = form(text)
    let free = anchor
    let number = next.get(anchor) ?? 1
    for (; taken.has(free) || (free === '' && sign === '_'); number += 1)
      free = `${anchor}${sign}${number}`
    next.set(anchor, number)
    taken.add(free)
    return free
  }
}

/** Gives equal anchors a number, even one that another heading has. */
function counted(form: (text: string) => string): (text: string) => string {
  const times = new Map<string, number>()
  return (text) => {
    const anchor = form(text)
    const time = times.get(anchor) ?? 0
    times.set(anchor, time + 1)
    return time === 0 ? anchor : `${anchor}-${time}`
  }
}
