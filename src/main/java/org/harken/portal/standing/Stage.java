package org.harken.portal.standing;

import java.util.List;
import org.harken.cases.CaseKind;
import org.harken.cases.CaseStatus;
import org.harken.clocks.Obligation;
import org.harken.clocks.ObligationKind;
import org.harken.clocks.ObligationStatus;

/** The four steps a person sees: we have it, we ask and check, we write, it is settled. */
enum Stage {
  RECEIVED,
  ASKING,
  WROTE,
  CLOSED;

  /** Where a case stands, from what the person may know of it. */
  static Stage of(CaseStatus status, boolean hasOwner, List<Obligation> obligations) {
    if (status == CaseStatus.CLOSED) {
      return CLOSED;
    }
    if (obligations.stream().anyMatch(one -> isMet(one, ObligationKind.FINAL))) {
      return WROTE;
    }
    boolean begun =
        obligations.stream()
            .anyMatch(
                one ->
                    isMet(one, ObligationKind.ACK)
                        || isMet(one, ObligationKind.ACK_OR_RESOLVE)
                        || isMet(one, ObligationKind.INTERIM));
    return hasOwner || begun ? ASKING : RECEIVED;
  }

  /** Which sentence tells it: concerns that start no clock have their own while they are open. */
  String words(CaseKind kind) {
    boolean own =
        switch (kind) {
          case COMPLIMENT, INQUIRY, FEEDBACK, PENDING_AUTHORITY -> true;
          case COMPLAINT, GRIEVANCE, BILLING_COMPLAINT -> false;
        };
    return own && this != CLOSED && this != WROTE ? "said." + kind : "said." + this;
  }

  private static boolean isMet(Obligation one, ObligationKind kind) {
    return one.kind() == kind && one.status() == ObligationStatus.MET;
  }
}
