/** The outbox: what is to be mailed, when it left, and what it was. */
@NullMarked
package org.harken.platform.mail;

import org.jspecify.annotations.NullMarked;
