/**
 * The calendars of working days: public holidays from a library, what is wrong with them put right,
 * and a hospital's own days.
 */
@NullMarked
package org.harken.clocks.calendars;

import org.jspecify.annotations.NullMarked;
