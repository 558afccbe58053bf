/** When it is a time to tell somebody: pure rules about hours and days. */
@NullMarked
package org.harken.alerts.model;

import org.jspecify.annotations.NullMarked;
