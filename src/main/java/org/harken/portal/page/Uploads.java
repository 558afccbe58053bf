package org.harken.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.harken.platform.Refused;
import org.harken.platform.files.Blobs;
import org.harken.platform.files.StoredFile;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Takes the files of a form one by one: a bad one is told of, the good ones stay. */
@Component("portalUploads")
public class Uploads {

  private static final int MOST = 10;

  /**
   * @param kept those that are good
   * @param fault the code of the first refusal, such as {@code file-kind}; empty for none
   */
  public record Taken(List<StoredFile> kept, String fault) {}

  private final Blobs blobs;

  Uploads(Blobs blobs) {
    this.blobs = blobs;
  }

  /** The files of this request, at most ten with those already there. */
  public Taken take(HttpServletRequest request, int already) {
    return take(request, already, blobs::receive);
  }

  /** As {@link #take(HttpServletRequest, int)}, kept so that only who has the key can read them. */
  public Taken takeClosed(HttpServletRequest request, int already, UnaryOperator<byte[]> close) {
    return take(request, already, (name, content) -> blobs.receiveClosed(name, content, close));
  }

  private static Taken take(
      HttpServletRequest request,
      int already,
      BiFunction<String, InputStream, StoredFile> receiver) {
    var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    var kept = new ArrayList<StoredFile>();
    String fault = "";
    if (parts == null) {
      return new Taken(kept, fault);
    }
    for (List<MultipartFile> files : parts.getMultiFileMap().values()) {
      for (MultipartFile file : files) {
        if (nothingChosen(file)) {
          continue;
        }
        if (already + kept.size() >= MOST) {
          return new Taken(kept, "file-many");
        }
        try {
          kept.add(receive(file, receiver));
        } catch (Refused refusal) {
          fault = fault.isEmpty() ? refusal.code() : fault;
        }
      }
    }
    return new Taken(kept, fault);
  }

  private static StoredFile receive(
      MultipartFile file, BiFunction<String, InputStream, StoredFile> receiver) {
    String name = file.getOriginalFilename();
    try (InputStream content = file.getInputStream()) {
      return receiver.apply(name == null ? "" : name, content);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static boolean nothingChosen(MultipartFile file) {
    String name = file.getOriginalFilename();
    return file.isEmpty() && (name == null || name.isEmpty());
  }
}
