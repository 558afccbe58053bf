/** Notes of the office, in facts, and what was passed on for clinical review. */
@NamedInterface("notes")
@NullMarked
package org.harken.cases.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
