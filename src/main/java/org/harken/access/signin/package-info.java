/** Signing in and out, by password or by token. */
@NamedInterface("signin")
@NullMarked
package org.harken.access.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
