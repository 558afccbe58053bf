/** Passkeys: added and removed on the account page, used to sign in and to open a locked desk. */
@NullMarked
package org.harken.access.passkeys;

import org.jspecify.annotations.NullMarked;
