import { z } from 'zod'
import type { Day } from '../basics/calendar.ts'
import { commonFields } from './common-fields.ts'
import type { DayState } from './day-state.ts'
import { historyOf } from './history.ts'
import type { Relation } from './relation.ts'
import type { Statuses } from './status.ts'

type CommonFields = typeof commonFields

/** What a site, or Milepost itself, says of one kind of document. */
export interface KindDefinition<Fields extends z.ZodRawShape, Name extends string = string> {
  /** One word, lower case: the `item` of `item:e2e`. */
  readonly name: Name
  readonly plural: string
  /** What it is for, as one sentence of the docs. */
  readonly describes: string
  /** The folder below `content/` that holds its documents, or one YAML file that holds them all. */
  readonly folder: string
  /** Its own fields; the common ones are added. Every field carries its sentence in `.describe()`. */
  readonly fields: Fields
  /** True passes over fields it does not name: for documents that other programs read, too. */
  readonly open?: boolean
  /** The id of a file; without it, the file's name in lower case. */
  readonly idOf?: (fileName: string) => string
  /** What the id of a new document tells of its fields: an RFC's number, a release's line. */
  readonly toldBy?: (id: string) => Partial<DataOf<Fields>>
  /** Further names that references may use: an RFC's number, a release's line. */
  readonly namesOf?: (data: DataOf<Fields>) => readonly string[]
  /** By field: `needs`, or `leads[].person` for one inside a list. */
  readonly relations?: Readonly<Record<string, Relation>>
  readonly statuses?: Statuses
  /** The present status; without it, the field `status`, or what the last step of `history` says. */
  readonly statusOf?: (data: DataOf<Fields>) => string | undefined
  /** Whether data makes lawful a change of status that the table does not allow. */
  readonly excuses?: (before: DataOf<Fields>, after: DataOf<Fields>) => boolean
  /** The headings that a document must have, in order. */
  readonly sectionsOf?: (data: DataOf<Fields>) => readonly string[]
  /** What a day makes of a document or its parts. Pure: the day is given. */
  readonly statesOn?: (data: DataOf<Fields>, day: Day) => readonly DayState[]
  /** Where its pages are, below the site's base; without it, the folder. */
  readonly address?: string
}

export type DataOf<Fields extends z.ZodRawShape> = z.infer<z.ZodObject<CommonFields & Fields>>

const ONE_FILE = /\.ya?ml$/

/** A kind as the engine uses it. `Data` is what its schema makes of frontmatter. */
export interface Kind<Data = CommonData, Name extends string = string> {
  readonly name: Name
  readonly plural: string
  readonly describes: string
  readonly folder: string
  /** All entries stand in one YAML file, under their ids; they have no title of their own. */
  readonly inOneFile: boolean
  readonly address: string
  readonly schema: z.ZodType<Data> & { readonly shape: z.ZodRawShape }
  readonly relations: Readonly<Record<string, Relation>>
  readonly statuses: Statuses
  idOf(fileName: string): string
  toldBy(id: string): Readonly<Record<string, unknown>>
  namesOf(data: Data): readonly string[]
  statusOf(data: Data): string | undefined
  excuses(before: Data, after: Data): boolean
  sectionsOf(data: Data): readonly string[]
  statesOn(data: Data, day: Day): readonly DayState[]
}

/** The part of an entry's data that does not depend on its kind. */
export type CommonData = Partial<z.infer<z.ZodObject<CommonFields>>> & {
  readonly name?: string | undefined
  readonly 'as-of'?: Day | undefined
}

/** The one door for kinds: the built-in ones come through it too. */
export function defineKind<Fields extends z.ZodRawShape, const Name extends string = string>(
  definition: KindDefinition<Fields, Name>,
): Kind<DataOf<Fields>, Name> {
  const inOneFile = ONE_FILE.test(definition.folder)
  const fields = inOneFile ? definition.fields : { ...commonFields, ...definition.fields }
  return {
    name: definition.name,
    plural: definition.plural,
    describes: definition.describes,
    folder: definition.folder,
    inOneFile,
    address: definition.address ?? addressOf(definition),
    schema: (definition.open ? z.looseObject(fields) : z.strictObject(fields)) as never,
    relations: definition.relations ?? {},
    statuses: definition.statuses ?? {},
    idOf: definition.idOf ?? idOfFile,
    toldBy: definition.toldBy ?? (() => ({})),
    namesOf: definition.namesOf ?? (() => []),
    statusOf: definition.statusOf ?? writtenStatus,
    excuses: definition.excuses ?? (() => false),
    sectionsOf: definition.sectionsOf ?? (() => []),
    statesOn: definition.statesOn ?? (() => []),
  }
}

/** The top of the content folder has no name that an address could take. */
function addressOf({
  folder,
  plural,
}: {
  readonly folder: string
  readonly plural: string
}): string {
  return folder === '.' ? plural : folder.replace(ONE_FILE, '')
}

function idOfFile(fileName: string): string {
  return fileName.replace(/\.mdx?$/i, '').toLowerCase()
}

function writtenStatus(data: object): string | undefined {
  if ('status' in data) return typeof data.status === 'string' ? data.status : undefined
  return historyOf(data).at(-1)?.status
}
