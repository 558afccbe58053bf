/** The professional development log: hours, credentials, and what is missing until when. */
@NullMarked
@NamedInterface("development")
package org.harken.competency.development;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
