package org.harken.cases.register;

import org.harken.platform.Refused;
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
    byte[] content = ReadRegister.bytes(blobs.open(run.file()));
    if (content.length == 0) {
      throw new Refused(
          "register-gone", "This file was destroyed with a case of it that has served its time.");
    }
    return reader.read(content);
  }
}
