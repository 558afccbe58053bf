/** Opening facilities and departments, hiring staff and saying who answers for what. */
@NamedInterface("organisation")
@NullMarked
package org.harken.access.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
