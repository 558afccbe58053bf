/**
 * People and their goals, walked through the running product: by browser, and by API for programs.
 */
@NullMarked
package org.harken.journeys;

import org.jspecify.annotations.NullMarked;
