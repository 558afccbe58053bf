package org.harken.cases;

/** What a concern is, by the decision table in force. */
public enum CaseKind {
  INQUIRY,
  COMPLAINT,
  GRIEVANCE,
  BILLING_COMPLAINT,
  FEEDBACK,
  COMPLIMENT,
  PENDING_AUTHORITY
}
