/** Files of a case. */
@NamedInterface("attachments")
@NullMarked
package org.harken.cases.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
