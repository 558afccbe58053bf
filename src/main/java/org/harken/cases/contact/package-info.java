/** Attempts to reach the person, and a letter the person does not want. */
@NamedInterface("contact")
@NullMarked
package org.harken.cases.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
