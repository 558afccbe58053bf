package org.harken.cases;

import java.util.UUID;
import org.harken.cases.store.Chronicle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where later rooms tell that the next step of a case is another now. */
@Service
public class WhatIsNext {

  private final Chronicle chronicle;

  WhatIsNext(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  /** The lists say so from the end of this transaction on. */
  @Transactional
  public void changed(UUID caseId) {
    chronicle.refresh(caseId);
  }
}
