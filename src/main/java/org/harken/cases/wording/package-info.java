/** Dates, kinds and codes in the words of the office: pages show nothing else. */
@NullMarked
package org.harken.cases.wording;

import org.jspecify.annotations.NullMarked;
