package org.harken.cases;

/** What a line of the timeline tells of. */
public enum TimelineKind {
  RECEIVED,
  RECOGNISED,
  CLOCK,
  PERSON,
  CONTACT,
  NOTE,
  TASK,
  ISSUE,
  FINDING,
  LETTER,
  FILE,
  OWNER,
  LINK,
  REPAIR,
  COSIGN,
  HOLD,
  DANGER,
  CLOSED,
  REOPENED
}
