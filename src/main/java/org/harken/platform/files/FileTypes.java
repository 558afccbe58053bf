package org.harken.platform.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells what a file is by its content, never by its name, and whether such files may come in. The
 * list is {@code file-types.csv}.
 */
final class FileTypes {

  private static final int ENOUGH = 65_536;
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Map<String, List<String>> allowed = new LinkedHashMap<>();
  private final MimeTypes magic;

  FileTypes() {
    try (InputStream list = FileTypes.class.getResourceAsStream("file-types.csv")) {
      if (list == null) {
        throw new IllegalStateException("file-types.csv is missing");
      }
      new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(",", 2))
          .forEach(row -> allowed.put(row[0], List.of(row[1].strip().split(" "))));
      magic = new TikaConfig(FileTypes.class.getClassLoader()).getMimeRepository();
    } catch (IOException | TikaException problem) {
      throw new IllegalStateException("Cannot read the list of file types", problem);
    }
  }

  /** The media type, where files of this kind may come in. */
  Optional<String> allowedType(Path file) {
    String type = typeOf(file);
    return allowed.containsKey(type) ? Optional.of(type) : Optional.empty();
  }

  /** The endings a name of this type may have; empty for a type that is not on the list. */
  List<String> endings(String type) {
    return allowed.getOrDefault(type, List.of());
  }

  private String typeOf(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      String type = magic.detect(in, new Metadata()).getBaseType().toString();
      return type.equals("application/zip")
              || type.contains("ooxml")
              || type.contains("opendocument")
          ? insideZip(file)
          : type;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Office documents are zip archives; what they are stands in one small entry. */
  private static String insideZip(Path file) {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
        return "application/x-office-with-program";
      }
      String open = text(zip, "mimetype");
      if (!open.isEmpty()) {
        return open.strip();
      }
      String contents = text(zip, "[Content_Types].xml");
      if (contents.contains("wordprocessingml.document.main+xml")) {
        return WORD;
      }
      return contents.contains("spreadsheetml.sheet.main+xml") ? SHEET : "application/zip";
    } catch (IOException | IllegalArgumentException notAnArchive) {
      return "application/x-broken-zip";
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return "";
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(ENOUGH), StandardCharsets.UTF_8);
    }
  }
}
