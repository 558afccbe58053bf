/** What everybody does for the own account: the password and tokens for programs. */
@NamedInterface("account")
@NullMarked
package org.harken.access.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
