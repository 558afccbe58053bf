/** A concern arrives: recording it, recognising it and starting its clocks is one act. */
@NamedInterface("intake")
@NullMarked
package org.harken.cases.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
