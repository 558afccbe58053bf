/** Tests of the outbox. */
@NullMarked
package org.harken.platform.mail;

import org.jspecify.annotations.NullMarked;
