/** Letters on paper: an accessible PDF (PDF/A-2a, PDF/UA-1) and a Word file. */
@NullMarked
package org.harken.correspondence.output;

import org.jspecify.annotations.NullMarked;
