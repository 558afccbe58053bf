package org.harken.clocks.model;

/** What may happen on a case that starts, stops, moves or ends a clock. */
public enum EventType {
  /** Any staff got it; said again, it was opened again after its end. */
  RECEIVED,
  /** It is (or is no longer) about something that rules know: a grievance, danger, a breach. */
  CLASSIFIED,
  ACKNOWLEDGED,
  /** Work goes on, and here is the day by which there is an answer or news. */
  INTERIM_SENT,
  EXTENDED,
  PAUSED,
  RESUMED,
  RESOLVED,
  CLOSED,
  /** The person was asked for something without which it cannot go on. */
  INFORMATION_REQUESTED,
  STAGE_2
}
