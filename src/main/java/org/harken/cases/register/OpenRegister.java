package org.harken.cases.register;

import org.harken.platform.files.Blobs;
import org.springframework.stereotype.Component;

/** The table of a kept file, read again. */
@Component
class OpenRegister {

  private final ReadRegister reader;
  private final Blobs blobs;

  OpenRegister(ReadRegister reader, Blobs blobs) {
    this.reader = reader;
    this.blobs = blobs;
  }

  Register of(ImportRun run) {
    return reader.read(ReadRegister.bytes(blobs.open(run.file())));
  }
}
