import { z } from 'zod'
import type { Day } from '../basics/calendar.ts'
import { folderPath } from '../basics/paths.ts'
import { frontmatter, type OwnReader, type Reader } from '../documents/metadata/readers.ts'
import type { DayState } from './day-state.ts'
import { type commonFields, sharedFields } from './fields/common-fields.ts'
import type { FieldCondition } from './fields/field-condition.ts'
import { idReader } from './file-ids.ts'
import { historyOf } from './history.ts'
import type { Relation } from './relation.ts'
import type { Statuses } from './status.ts'

type CommonFields = typeof commonFields

/** The definition of one kind of document, by a site or by Milepost itself. */
export interface KindDefinition<Fields extends z.ZodRawShape, Name extends string = string> {
  /** The name, one word in lower case: the `item` of `item:e2e`. */
  readonly name: Name
  readonly plural: string
  /** The purpose of the kind, as one sentence of the docs. */
  readonly describes: string
  /**
   * The folder below `content/` that holds its documents, or one YAML or JSON file that holds them
   * all.
   */
  readonly folder: string
  /** The files of its documents, as patterns below `content/`, instead of all in the folder. */
  readonly files?: readonly string[]
  /** The way to the list or mapping of entries in a file that holds many: `sigs`. */
  readonly listAt?: string
  /** The key that holds the id of each entry, in a file that holds many: `dir`. */
  readonly idKey?: string
  /**
   * The template of its documents, below `content/`, and the headings of sections that documents
   * keep as they are. The template itself is no document.
   */
  readonly template?: string | Template
  /** The way to read the metadata. By default, it is YAML at the top. See `readers`. */
  readonly reader?: Reader | OwnReader
  /** Fields by a pattern of their names: `{ '^x-': fields.any() }`. */
  readonly keys?: Readonly<Record<string, z.ZodType>>
  /** The field with former ids, if it is not `aliases`. */
  readonly aliasField?: string
  /**
   * The fields of this kind. The common fields are added. Every field has a sentence in
   * `.describe()`.
   */
  readonly fields: Fields
  /**
   * When true, fields that are not named are ignored, for documents that other programs read too.
   */
  readonly open?: boolean
  /**
   * Returns the id of a file, from its path below the project's root. By default, it is the file's
   * name in lower case.
   */
  readonly idOf?: (path: string) => string
  /**
   * Returns the fields that follow from the id of a new document: an RFC's number, a release's
   * line.
   */
  readonly fieldsFromId?: (id: string) => Partial<DataOf<Fields>>
  /** Returns further names that references may use: an RFC's number, a release's line. */
  readonly namesOf?: (data: DataOf<Fields>, path: string) => readonly string[]
  /** Relations by field: `needs`, or `leads[].person` for a field inside a list. */
  readonly relations?: Readonly<Record<string, Relation>>
  readonly statuses?: Statuses
  /**
   * Returns the present status. By default, it is the field `status`, or the status of the last
   * step of `history`.
   */
  readonly statusOf?: (data: DataOf<Fields>) => string | undefined
  /** Returns true when the data allows a change of status that the table does not allow. */
  readonly allowsChange?: (before: DataOf<Fields>, after: DataOf<Fields>) => boolean
  /** Returns the headings that a document must have, in order. */
  readonly sectionsOf?: (data: DataOf<Fields>) => readonly string[]
  /**
   * Returns the fields that hold days of what has happened, such as `leads[].since`. They are not
   * after today.
   */
  readonly past?: (data: DataOf<Fields>) => readonly string[]
  /** Days that are not before another one, by field: `{ 'retired.on': 'formed' }`. */
  readonly after?: Readonly<Record<string, string>>
  /** The fields that other fields call for, or rule out. */
  readonly when?: readonly FieldCondition[]
  /** Returns the states of a document or its parts on a day. Pure: the day is given. */
  readonly statesOn?: (data: DataOf<Fields>, day: Day) => readonly DayState[]
  /** The address of its pages, below the site's base. By default, it is the folder. */
  readonly address?: string
}

/** A template of a kind. */
export interface Template {
  readonly file: string
  /** The headings of sections that documents keep as they are: `Copyright`. */
  readonly kept?: readonly string[]
}

export type DataOf<Fields extends z.ZodRawShape> = z.infer<z.ZodObject<CommonFields & Fields>>

const ONE_FILE = /\.(?:json|ya?ml)$/

/** A kind as the engine uses it. `Data` is the output of its schema. */
export interface Kind<Data = CommonData, Name extends string = string> {
  readonly name: Name
  readonly plural: string
  readonly describes: string
  readonly folder: string
  readonly files: readonly string[] | undefined
  readonly listAt: string | undefined
  readonly idKey: string | undefined
  readonly reader: Reader
  readonly template: Template | undefined
  readonly keys: Readonly<Record<string, z.ZodType>>
  readonly aliasField: string
  /** The fields that the kind itself names, beside those that all kinds share. */
  readonly ownFields: readonly string[]
  /** True when the kind itself has a field `title`, beside the common one. */
  readonly hasOwnTitle: boolean
  /** True when a file holds many entries. Such entries have no title of their own. */
  readonly inOneFile: boolean
  readonly address: string
  /** True when its documents may have fields that it does not name. */
  readonly isOpen: boolean
  /** The schema of the kind that this one extends. */
  readonly builtOn: unknown
  /** The fields that a project has added to the kind. */
  readonly extraFields: readonly string[]
  readonly schema: z.ZodType<Data> & { readonly shape: z.ZodRawShape }
  readonly relations: Readonly<Record<string, Relation>>
  readonly statuses: Statuses
  idOf(path: string): string
  fieldsFromId(id: string): Readonly<Record<string, unknown>>
  namesOf(data: Data, path: string): readonly string[]
  statusOf(data: Data): string | undefined
  allowsChange(before: Data, after: Data): boolean
  sectionsOf(data: Data): readonly string[]
  past(data: Data): readonly string[]
  readonly after: Readonly<Record<string, string>>
  readonly when: readonly FieldCondition[]
  statesOn(data: Data, day: Day): readonly DayState[]
}

/** The part of an entry's data that does not depend on its kind. */
export type CommonData = Partial<z.infer<z.ZodObject<CommonFields>>> & {
  readonly name?: string | undefined
  readonly 'as-of'?: Day | undefined
}

/** Makes a kind from its definition. All kinds are made here, including the built-in ones. */
export function defineKind<Fields extends z.ZodRawShape, const Name extends string = string>(
  definition: KindDefinition<Fields, Name>,
): Kind<DataOf<Fields>, Name> {
  const folder = folderPath(definition.folder)
  const { files, listAt, idKey, template, reader = frontmatter(), keys = {} } = definition
  const { aliasField = 'aliases' } = definition
  const inOneFile = ONE_FILE.test(folder) || listAt !== undefined || idKey !== undefined
  const fields = inOneFile
    ? definition.fields
    : { ...sharedFields(aliasField), ...definition.fields }
  return {
    name: definition.name,
    plural: definition.plural,
    describes: definition.describes,
    folder,
    files,
    listAt,
    idKey,
    reader: typeof reader === 'function' ? { from: 'text', wanted: OWN, read: reader } : reader,
    template: typeof template === 'string' ? { file: template } : template,
    keys,
    aliasField,
    ownFields: Object.keys(definition.fields),
    hasOwnTitle: Object.hasOwn(definition.fields, 'title'),
    inOneFile,
    isOpen: definition.open ?? false,
    builtOn: undefined,
    extraFields: [],
    address: definition.address ?? addressOf({ folder, plural: definition.plural }),
    schema: (definition.open ? z.looseObject(fields) : z.strictObject(fields)) as never,
    relations: definition.relations ?? {},
    statuses: definition.statuses ?? {},
    idOf: definition.idOf ?? idReader(definition),
    fieldsFromId: definition.fieldsFromId ?? (() => ({})),
    namesOf: definition.namesOf ?? (() => []),
    statusOf: definition.statusOf ?? writtenStatus,
    allowsChange: definition.allowsChange ?? (() => false),
    sectionsOf: definition.sectionsOf ?? (() => []),
    past: definition.past ?? (() => []),
    after: definition.after ?? {},
    when: definition.when ?? [],
    statesOn: definition.statesOn ?? (() => []),
  }
}

/** The words of a finding for what an own reader did not find. */
const OWN = 'values that the reader of this kind finds'

/**
 * Returns the default address of a kind. The content folder itself has no name, so the plural is
 * used.
 */
function addressOf({
  folder,
  plural,
}: {
  readonly folder: string
  readonly plural: string
}): string {
  return folder === '.' ? plural : folder.replace(ONE_FILE, '')
}

/** Returns the status that a document writes: in its field `status`, or in its last step. */
export function writtenStatus(data: object): string | undefined {
  if ('status' in data) return typeof data.status === 'string' ? data.status : undefined
  return historyOf(data).at(-1)?.status
}
