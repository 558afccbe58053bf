/**
 * Registers from elsewhere come in: a table with its columns mapped, good rows once, bad rows held
 * with their reason.
 */
@NamedInterface("register")
@NullMarked
package org.harken.cases.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
