package org.harken.competency.frameworks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.harken.competency.format.FrameworkFile;
import org.harken.competency.format.FrameworkFormat;
import org.harken.competency.format.FrameworkReader;
import org.harken.competency.format.JsonDocument;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads a file in our own form or in one that another room knows. */
@Component
class OpenFrameworkFile {

  static final int LARGEST = 20 * 1024 * 1024;

  private final List<FrameworkFormat> formats;

  OpenFrameworkFile(ObjectProvider<FrameworkFormat> formats) {
    this.formats = formats.stream().toList();
  }

  /** No more of a stream than may come in. */
  static byte[] bytes(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new Refused("file-too-large", "This file is larger than 20 MB. No framework is.");
    }
    return bytes;
  }

  @SuppressWarnings("unchecked")
  FrameworkFile open(byte[] bytes) {
    Object document = JsonDocument.read(bytes);
    if (document instanceof Map<?, ?> top) {
      for (FrameworkFormat format : formats) {
        if (format.knows(top)) {
          return format.read((Map<String, @Nullable Object>) top);
        }
      }
    }
    return FrameworkReader.read(document);
  }

  FrameworkFile example() {
    try (InputStream in =
        Objects.requireNonNull(
            OpenFrameworkFile.class.getResourceAsStream("example-framework.json"))) {
      return FrameworkReader.read(JsonDocument.read(in.readAllBytes()));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
