/** What is done with a letter: start, write, release, print, record as sent. */
@NamedInterface("letters")
@NullMarked
package org.harken.correspondence.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
