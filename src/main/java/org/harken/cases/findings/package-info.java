/** What was found about an issue, in facts. */
@NamedInterface("findings")
@NullMarked
package org.harken.cases.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
