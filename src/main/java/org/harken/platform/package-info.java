/**
 * The floor every room stands on: time, errors, pages, files, mail, jobs, the database. It holds no
 * domain word.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package org.harken.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
