/** Tests of the words that stay out of the file. */
@NullMarked
package org.harken.cases.cues;

import org.jspecify.annotations.NullMarked;
