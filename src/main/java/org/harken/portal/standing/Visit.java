package org.harken.portal.standing;

import org.harken.cases.CaseSummary;
import org.harken.portal.codes.Passes;
import org.harken.portal.codes.Receipts;

/** Somebody who has shown a code, with the case it stands for. */
record Visit(Passes.ReceiptPass pass, Receipts.Receipt receipt, CaseSummary summary) {}
