/** A small list of groups in the form that Kubernetes keeps, with faults and free text. */
export const SIGS = `sigs:
  - dir: sig-docs
    name: Docs
    mission_statement: >
      Writes {docs} for *everyone*; see the [guide](https://example.org/guide_a).
    charter_link: CHARTER.md
    label: docs
    leadership:
      chairs:
        - { github: Ana, name: Ana, company: Example Maps, email: ana@example.org }
        - { github: ben, name: Ben }
      tech_leads:
        - { github: ana, name: Ana A, company: Example Maps }
      emeritus_leads:
        - { github: cyd, name: Cyd }
    meetings:
      - description: Regular
        day: Tuesday
        time: "9:00"
        tz: PT (Pacific Time)
        frequency: biweekly
        url: https://example.org/meet
        archive_url: https://example.org/notes
        recordings_url: https://example.org/recordings
      - description: Evening
        day: Thursdays (starting May 5th)
        time: 4PM
        tz: CET (Central European Time)
        frequency: First Thursday of the month
        archive_url: TBD
      - description: Scrub
        day: every day
        time: noon
        tz: UTC
        frequency: every four weeks
    contact:
      slack: sig-docs
      mailing_list: https://example.org/list
      private_mailing_list: docs@example.org
    subprojects:
      - name: site
        description: The site
        owners:
          - https://raw.githubusercontent.com/example/site/main/OWNERS
          - https://raw.githubusercontent.com/example/site/refs/heads/main/blog/OWNERS
          - https://github.com/example/handbook/blob/main/docs/OWNERS
          - https://example.org/OWNERS
        leads:
          - { github: dee, name: Dee }
workinggroups:
  - dir: wg-links
    name: Links
    mission_statement: Checks links.
    charter_link: charter.md
    stakeholder_sigs: [Docs, Dogs]
    leadership:
      chairs:
        - { github: ben, name: Ben }
        - { github: dee, name: Dee }
committees:
  - dir: committee-steering
    name: Steering
    subprojects:
      - name: blog
        owners:
          - https://raw.githubusercontent.com/example/site/master/blog/OWNERS
`
