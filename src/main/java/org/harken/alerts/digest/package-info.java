/** Mails of deadlines: one a day with counts and links, and at once what cannot wait. */
@NullMarked
package org.harken.alerts.digest;

import org.jspecify.annotations.NullMarked;
