/** What an operator watches of the audit. */
@NullMarked
package org.harken.audit.watch;

import org.jspecify.annotations.NullMarked;
