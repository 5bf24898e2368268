import type { Related } from '../basics/finding.ts'
import { code, count, enumerate } from '../basics/wording.ts'
import type { ChangeContext, ChangeRule } from './change-rule.ts'
import { decidingRow, OWNER_FILES, type OwnerFile, type OwnerRow } from './owner-file.ts'

export const changeWithoutOwner: ChangeRule = {
  id: 'change-without-owner',
  severity: 'error',
  finds: 'a changed file without an owner, or a repository without a CODEOWNERS file',
  source: "Flyte's change management, 2020 and 2022: every repository has a CODEOWNERS file.",
  *check({ change, owners, folder }) {
    const root = folder === '' ? '' : ` --root ${folder.slice(0, -1)}`
    if (!owners) {
      yield {
        message: `Cannot find the file of owners, expected ${code(OWNER_FILES[0])}.`,
        help: `${code(`milepost export codeowners --out${root}`)} writes it from the charters of the groups.`,
      }
      return
    }
    const unowned = unownedIn(change, owners)
    if (unowned.length === 0) return
    yield {
      file: owners.path,
      message: `Cannot find an owner of ${listed(unowned.map(({ path }) => code(path)))}.`,
      help: `Add a line, or let a group own it: ${code(`milepost export codeowners${root}`)} writes the lines.`,
      related: dismissals(unowned, owners),
    }
  },
}

interface Unowned {
  readonly path: string
  /** The row of the owner file that takes the file's owners away, if there is one. */
  readonly row: OwnerRow | undefined
}

function unownedIn({ files }: ChangeContext['change'], owners: OwnerFile): readonly Unowned[] {
  const rowFor = decidingRow(owners)
  const judged = files.filter(({ gone }) => !gone).map(({ path }) => ({ path, row: rowFor(path) }))
  return judged.filter(({ row }) => !row || row.owners.length === 0)
}

const MOST_LISTED = 8

function listed(paths: readonly string[]): string {
  const rest = paths.length - MOST_LISTED
  const shown = paths.slice(0, MOST_LISTED)
  return enumerate(rest > 0 ? [...shown, count(rest, 'more file')] : shown, 'and')
}

function dismissals(unowned: readonly Unowned[], { path }: OwnerFile): readonly Related[] {
  const rows = [...new Set(unowned.flatMap(({ row }) => row ?? []))].slice(0, MOST_LISTED)
  return rows.map(({ line, length }) => ({
    message: 'this line takes ownership away',
    file: path,
    place: { line, column: 1, endLine: line, endColumn: length + 1 },
  }))
}
