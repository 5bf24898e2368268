import { CHARTS } from './larger-charts.ts'

/**
 * Larger diagrams, with what small ones do not have: long words, numbers, several series, notes,
 * and marks over marks.
 */
export const LARGER: Readonly<Record<string, string>> = {
  flowchart: `flowchart LR
  A[Draft of a proposal] -->|sent in| B{Complete?}
  B -- no --> A
  B == yes ==> C[(Archive)]
  subgraph later [After the vote]
    C -.-> D([Published])
    D --> E{{Announced}}
  end
  A --o F((Kept))
  D --x F`,
  sequence: `sequenceDiagram
  autonumber
  actor A as Author
  participant B as Sponsor
  participant C as Committee
  A->>+B: Please read this proposal
  Note over A,B: A first reading takes a week
  loop every week
    B-->>-A: Some remarks
  end
  alt two thirds agree
    B->>C: Ready for a vote
  else others
    B-xA: Not ready
  end
  rect rgb(220, 230, 250)
    C-)A: Accepted
  end`,
  state: `stateDiagram-v2
  [*] --> Draft
  Draft --> Review: sent in
  state Review {
    [*] --> Reading
    Reading --> Waiting: no answer
    Waiting --> Reading: caught up
    Reading --> [*]
  }
  Review --> Draft: caught up
  Review --> Accepted: two thirds
  note right of Accepted
    Published on
    the same day
  end note
  Accepted --> [*]`,
  gantt: `gantt
  title The next train
  dateFormat YYYY-MM-DD
  section Write the specification
  Collect what users ask for and what the maintainers promised :done, a, 2026-01-05, 40d
  Draft :active, b, after a, 20d
  section Ship
  Freeze :crit, c, after b, 3d
  Candidate :d, after c, 14d
  Release :milestone, after d, 0d`,
  class: `classDiagram
  class Entry {
    <<interface>>
    +String id
    -Place place
    +read() Reading
  }
  class Item {
    +Target target
  }
  class Group
  Entry <|-- Item : is an
  Entry <|.. Group : is a
  Item "1" *-- "many" Step : holds
  Group o-- Item : carries
  note for Item "A promise with a day,
or without one"`,
  er: `erDiagram
  ROADMAP ||--o{ ITEM : orders
  ITEM }o--|| GROUP : "is carried by"
  ITEM {
    string id PK
    string roadmap FK "where it stands"
    date target
  }
  GROUP {
    string id PK
    string kind
  }`,
  pie: `pie showData title Findings by rule
  "broken-link" : 42
  "target-passed" : 30
  "quorum-lapsed" : 15
  "lead-missing" : 8
  "others" : 5`,
  timeline: `timeline
  title A proposal, from the first word to the release
  section Writing
    2026-01 : Draft : Sponsor found
    2026-02 : Review by the maintainers of all components
  section Deciding
    2026-03 : Vote : Two thirds of the members
  section Shipping
    2026-06 : Release 1.4 : Announcement`,
  gitGraph: `gitGraph
  commit id: "first"
  branch topic order: 2
  commit id: "second"
  commit id: "third" type: HIGHLIGHT
  checkout main
  commit id: "undone" type: REVERSE
  merge topic id: "joined" tag: "v1.3.0"
  commit id: "next"
  branch release
  cherry-pick id: "third" parent: "second"
  commit id: "patch" tag: "v1.3.1"`,
  journey: `journey
  title A newcomer
  section Find
    Read the charter of the group: 5: Author
    Find the next meeting: 3: Author, Lead
  section Take part
    Review takes two weeks: 1: Author, Sponsor, Lead
    Accepted: 5: Author`,
  mindmap: `mindmap
  root((Milepost))
    Documents
      Roadmaps and their items
      Release lines
      id)Charters of groups(
    Graph
      Cycles
      ::icon(fa fa-book)
      What nobody owns
    Pages
      [Square]
      (Rounded)
      {{Hexagon}}`,
  quadrant: `quadrantChart
  title Reach and effort
  x-axis Low effort --> High effort
  y-axis Low reach --> High reach
  quadrant-1 Plan
  quadrant-2 Do now
  quadrant-3 Leave
  quadrant-4 Think again
  Search: [0.3, 0.8]
  Feeds: [0.2, 0.6]
  Mobile: [0.8, 0.3]`,
  ...CHARTS,
}
