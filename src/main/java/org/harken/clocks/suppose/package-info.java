/** What would have been late by a rule that is only supposed; nothing of it is kept here. */
@NamedInterface("suppose")
@NullMarked
package org.harken.clocks.suppose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
